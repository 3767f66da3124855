// "Use this instead": the other words go into the field at once, and Ctrl+Z takes them back. Without this module the
// button sends the form, and the server puts them in.

import { announce } from "./announce.js";

const BUTTON = "[data-rewrite]";

// The same words may stand in a text twice: the place nearest to where the server saw them is meant.
const placeOf = (text, words, near) => {
  let best = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
};

const put = (field, start, end, words) => {
  field.setSelectionRange(start, end);
  // Old, and the one way into a browser's own undo.
  if (words ? document.execCommand("insertText", false, words) : document.execCommand("delete")) return;
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const use = (button, remarks) => {
  const field = document.getElementById(remarks.dataset.wording);
  const { rewrite, start, words } = button.dataset;
  const from = placeOf(field.value, words, Number(start));
  field.focus();
  if (from === -1) return announce(remarks.dataset.gone);
  const to = from + words.length;
  put(field, from, rewrite || field.value[to] !== " " ? to : to + 1, rewrite);
  announce(remarks.dataset.done);
};

document.addEventListener("click", (event) => {
  const button = event.target.closest(BUTTON);
  if (!button) return;
  event.preventDefault();
  use(button, button.closest("[data-wording]"));
});

// What is new is said once, not at every letter: how many lines there are, when that changed.

const counts = new WeakMap();
const countIn = (remarks) => remarks.querySelectorAll(BUTTON).length;

for (const remarks of document.querySelectorAll("[data-wording]")) counts.set(remarks, countIn(remarks));

document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (!counts.has(target) || counts.get(target) === countIn(target)) return;
  counts.set(target, countIn(target));
  announce(target.querySelector(".kicker")?.textContent ?? target.dataset.calm);
});
