// One live region for what a module says: each text is read once, and then gone.

const BEFORE = 200; // milliseconds: a region that is filled as it appears is not read
const AFTER = 10_000;

const region = document.createElement("div");
region.className = "visually-hidden";
region.setAttribute("aria-live", "polite");
document.body.append(region);

export const announce = (text) => {
  const line = document.createElement("p");
  line.textContent = text;
  setTimeout(() => region.append(line), BEFORE);
  setTimeout(() => line.remove(), AFTER);
};
