// Keys for where one goes often. A page names them itself: data-keys="g t" on a link.
// Silent while somebody types, with Ctrl, Alt or Cmd, under a dialog, and where <body data-shortcuts="off"> says so.

import { open } from "./dialog.js";

const TYPING = "input, textarea, select";
const TOGETHER = 1500; // milliseconds between the keys of one shortcut

let started = "";
let timer;

const isMeant = (event) =>
  !(event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || event.defaultPrevented) &&
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

const list = document.getElementById("shortcuts");

if (list && document.body.dataset.shortcuts !== "off") {
  document.addEventListener("keydown", (event) => {
    if (!isMeant(event)) return;
    if (event.key === "?") open(list);
    else if (event.key.length === 1) press(event.key);
  });
}
