// Their words on the page of a call: kept here with each letter, on the server within seconds, and without a network as soon as
// there is one. So is the end of the call.

import { isLogged, keyOf, post, waits } from "./call_notes.js";
import { canKeep, forget, read, write } from "./store.js";

const SOON = 2000; // milliseconds: what a server that stops may cost
const AGAIN = 10_000;
const OK = 200;

const page = document.querySelector("[data-call]");
const words = page.querySelector("[data-words]");
const key = keyOf(page.dataset.call);

const revision = () => document.getElementById("revision");

let known = "typed" in page.dataset ? null : words.defaultValue; // a page that came back holds what nobody has yet
let sent = [];
let over;
let isDone = false;

const keep = () => {
  if (canKeep() && !isDone) write(key, { text: words.value, known, revision: revision().value, sent, over });
};

// Handing in: at most every two seconds while somebody types, again when it did not get through.

let timer;

const handIn = () => {
  timer = clearTimeout(timer);
  if (over) return end();
  if (words.value === known) return;
  sent = [...sent, words.value];
  keep();
  words.dispatchEvent(new Event("hand-in"));
};

const soon = (wait = SOON) => (timer ??= setTimeout(handIn, wait));

const arrive = (text) => {
  [known, sent] = [text, []];
  keep();
  if (words.value !== known) soon();
};

// Another tab noted something too. What this page sent itself, without hearing that it arrived, is no conflict.

const conflict = () => page.querySelector("[data-theirs]");

const adopt = ({ dataset: { theirs, revision: latest } }) => {
  revision().value = latest;
  arrive(theirs);
};

const meet = (block) => {
  const { theirs } = block.dataset;
  if (theirs !== known && !sent.slice(0, -1).includes(theirs)) return;
  adopt(block);
  delete block.dataset.theirs;
  block.replaceChildren();
};

page.addEventListener("click", ({ target }) => {
  const { take } = target.dataset;
  const block = conflict();
  if (!take || !block) return;
  if (take === "both") words.value = block.dataset.both;
  adopt(block);
  handIn();
  words.focus();
});

document.addEventListener("htmx:afterSettle", () => {
  if (conflict()) meet(conflict());
  else if (sent.length === 0) keep();
});

words.addEventListener("input", () => {
  if (over) over.their_words = words.value;
  keep();
  soon();
});
words.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr.status === OK) arrive(detail.requestConfig.parameters.their_words);
});
words.addEventListener("htmx:sendError", (event) => {
  event.stopPropagation();
  document.getElementById("saved").textContent = words.dataset.offline;
  soon(AGAIN);
});

// The end of the call. Without a network it is kept, with the moment at which it was pressed.

const form = words.form;
const ended = form.querySelector("[data-ended]");

const end = async () => {
  try {
    const response = await post(form.action, over);
    if (isLogged(response)) {
      isDone = true;
      forget(key);
      location.assign(page.dataset.after);
      return;
    }
  } catch {
    ended.textContent = ended.dataset.ended;
    soon(AGAIN);
    return;
  }
  over = undefined;
  keep();
  form.submit();
};

form.addEventListener("submit", (event) => {
  if (!canKeep()) return;
  event.preventDefault();
  form.elements.ended_at.value = new Date().toISOString();
  over = Object.fromEntries(new FormData(form));
  delete over.csrfmiddlewaretoken;
  keep();
  page.dispatchEvent(new Event("call:over"));
  end();
});

// Coming back: over the same words what was typed is put back; over others the server is asked, and shows both.

const restore = (note) => {
  const isOlderPage = Number(note.revision) > Number(revision().value);
  if (!isOlderPage && (!waits(note) || note.text === known)) return forget(key);
  const isOverSame = isOlderPage || note.known === known || note.sent.includes(known);
  words.value = note.text;
  if (isOlderPage) known = note.known;
  if (isOlderPage || !isOverSame) revision().value = note.revision;
  ({ over } = note);
  sent = note.sent;
  if (over) ended.textContent = ended.dataset.ended;
};

const open = () => {
  const note = canKeep() && read(key);
  if (note) restore(note);
  if (over || words.value !== known) soon(0);
};

addEventListener("online", handIn);
document.addEventListener("DOMContentLoaded", open);
