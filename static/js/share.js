// A text is handed to another program of the device, where the browser can; elsewhere the buttons stay hidden.

const share = async (button) => {
  const text = button.closest("[data-letter]").querySelector("[data-text]").textContent;
  try {
    await navigator.share({ text });
  } catch (trouble) {
    if (trouble.name !== "AbortError") throw trouble; // they thought better of it
  }
};

const show = () => document.querySelectorAll("[data-share]").forEach((button) => (button.hidden = false));

if (navigator.share) {
  show();
  document.addEventListener("htmx:load", show);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-share]");
    if (button) share(button);
  });
}
