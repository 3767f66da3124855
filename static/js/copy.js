// A text is copied with one press. Without a clipboard the buttons stay hidden, and the text can be marked by hand.

import "./share.js";

const copy = async (button) => {
  const text = button.closest("[data-letter]").querySelector("[data-text]").textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = button.dataset.done;
};

const show = () => document.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));

if (navigator.clipboard) {
  show();
  document.addEventListener("htmx:load", show);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
  });
}
