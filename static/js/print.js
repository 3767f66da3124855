// A button that prints the page. Without a script it stays hidden: every browser prints by its own menu.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
