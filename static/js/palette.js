// Where to, by typing a few letters: the links of the page, and two searches. The focus stays in the field; arrows choose.

import { open } from "./dialog.js";

const LINKS = [".rail nav a", ".rail a:not(.name)", "main a"]; // the first name of a place is kept
const MOST = 8;
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

const palette = document.getElementById("palette");
const field = palette.querySelector("input");
const list = palette.querySelector("ul");
const searches = [...palette.querySelector("template").content.children];

const nameOf = (link) => {
  const copy = link.cloneNode(true);
  copy.querySelector(".count")?.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};

const placesHere = () => {
  const places = new Map();
  for (const link of LINKS.flatMap((some) => [...document.querySelectorAll(some)])) {
    if (link.origin === location.origin && !link.dataset.opens && !places.has(link.href)) places.set(link.href, nameOf(link));
  }
  return [...places];
};

const choose = (option) => {
  for (const one of list.children) one.ariaSelected = one === option;
  field.setAttribute("aria-activedescendant", option.id);
};

const chosen = () => list.querySelector("[aria-selected=true]");

const offer = () => {
  const text = field.value.trim();
  const words = text.toLowerCase().split(/\s+/);
  const places = placesHere().filter(([, name]) => words.every((word) => name.toLowerCase().includes(word)));
  const names = text ? searches.map((one) => [one.dataset.href + encodeURIComponent(text), `${one.textContent} ${text}`]) : [];
  const options = [...places.slice(0, MOST), ...names].map(([href, name], number) => {
    const option = searches[0].cloneNode();
    option.id = `place-${number}`;
    option.dataset.href = href;
    option.textContent = name;
    return option;
  });
  list.replaceChildren(...options);
  choose(options[0]);
};

const go = (option) => option && location.assign(option.dataset.href);

field.addEventListener("input", offer);
field.addEventListener("keydown", (event) => {
  if (event.isComposing || !(event.key in STEPS || event.key === "Enter")) return;
  event.preventDefault();
  if (event.key === "Enter") return go(chosen());
  const options = [...list.children];
  choose(options.at((options.indexOf(chosen()) + STEPS[event.key]) % options.length));
});
list.addEventListener("click", ({ target }) => go(target.closest("li")));

export const show = () => {
  field.value = "";
  offer();
  open(palette);
};
