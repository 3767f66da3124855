// Where the focus goes when a page or a part of it is new, and what is said then.

import { announce } from "./announce.js";

const NAMED = ".summary[tabindex], [data-focus]";
const HEADINGS = "h1, h2, h3";

const first = (parts, selector) => {
  for (const part of parts) {
    const found = part.matches(selector) ? part : part.querySelector(selector);
    if (found) return found;
  }
  return null;
};

const focus = (element) => {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
};

// A page that came back with errors starts at their summary; a page with messages says them, and starts at its content.

const summary = document.querySelector(".summary[tabindex]");
if (summary) focus(summary);

const messages = document.querySelectorAll("#messages > *");
for (const message of messages) announce(message.innerText);
if (messages.length && document.activeElement === document.body) {
  document.getElementById("main").focus({ preventScroll: true });
}

// After a swap: errors, or what the part names itself; a heading only if the focus was lost with the part it replaced.

const parts = new Set();

const settle = () => {
  const swapped = [...parts].filter((part) => part.isConnected);
  parts.clear();
  const named = first(swapped, NAMED);
  if (named) return focus(named);
  if (document.activeElement !== document.body) return;
  focus(first(swapped, HEADINGS) ?? document.getElementById("main"));
};

document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (!parts.size) queueMicrotask(settle);
  parts.add(target);
});

// What scrolls sideways shows whatever in it has the focus, not an edge of it.

for (const wide of document.querySelectorAll(".board, .scroll")) {
  wide.addEventListener("focusin", ({ target }) => {
    if (target !== wide) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
