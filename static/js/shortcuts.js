// Keys for where one goes often. A page names them itself: data-keys="g t" on a link. Ctrl+K or Cmd+K, and "Find" in the
// rail, open the palette, which is fetched with the first of them; without an answer that link leads to the table.
// Silent while somebody types, with other keys held, under a dialog, and where <body data-shortcuts="off"> says so.

import { open } from "./dialog.js";

const TYPING = "input, textarea, select";
const TOGETHER = 1500; // milliseconds between the keys of one shortcut

let started = "";
let timer;

const isFree = (event) =>
  !(event.altKey || event.repeat || event.isComposing || event.defaultPrevented) &&
  !event.target.isContentEditable &&
  !event.target.closest(TYPING) &&
  !document.querySelector("dialog[open]");

const links = () => [...document.querySelectorAll("a[data-keys]")];

const press = (key) => {
  const keys = started ? `${started} ${key}` : key;
  const link = links().find((one) => one.dataset.keys === keys);
  started = links().some((one) => one.dataset.keys.startsWith(`${keys} `)) ? keys : "";
  clearTimeout(timer);
  timer = setTimeout(() => (started = ""), TOGETHER);
  link?.click();
};

const finder = document.querySelector("[data-opens]");

const find = (event) => {
  event.preventDefault();
  import("./palette.js").then(
    ({ show }) => show(),
    () => location.assign(finder.href),
  );
};

const list = document.getElementById("shortcuts");

if (list && document.body.dataset.shortcuts !== "off") {
  document.addEventListener("keydown", (event) => {
    const { key } = event;
    if (!isFree(event)) return;
    if (event.ctrlKey || event.metaKey) key === "k" && find(event);
    else if (key === "?") open(list);
    else if (key.length === 1) press(key);
  });
}

finder?.addEventListener("click", find);
