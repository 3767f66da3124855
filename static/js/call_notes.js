// What was noted during a call, and how it ended, kept in this browser until the server has it (ADR 10).
// A note is { text, known, revision, sent, over }: as typed; as the server had it at this revision; what was sent and not
// answered; the fields of a call that is over. Each page hands in what waits, the page of the call itself with both texts in view.

import { canKeep, forget, keysOf, MINE, read, write } from "./store.js";

const NOTES = `${MINE}call `;
const CONFLICT = 409;

export const keyOf = (address) => NOTES + address;

export const waits = (note) => Boolean(note?.over) || (note && note.text !== note.known);

const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

export const post = (address, fields) =>
  fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { "X-CSRFToken": token(), "HX-Request": "true" },
    body: new URLSearchParams(fields),
  });

export const isLogged = (response) => response.type === "opaqueredirect";

// A call that was let go meanwhile takes no ending; its words it takes.

const handInEnding = async (address, note) => {
  const response = await post(`${address}outcome/`, note.over);
  if (response.status === CONFLICT) delete note.over;
  return isLogged(response);
};

const handInWords = async (address, { text, revision }) => {
  const response = await post(`${address}words/`, { their_words: text, revision });
  return response.ok;
};

const handIn = async (key) => {
  const address = key.slice(NOTES.length);
  const note = read(key);
  if (!waits(note)) return;
  if (note.over && (await handInEnding(address, note))) return forget(key);
  if (!note.over && (await handInWords(address, note))) return forget(key);
  write(key, note);
};

const openCall = document.querySelector("[data-call]")?.dataset.call;

const handInAll = async () => {
  if (!canKeep() || !navigator.onLine) return;
  for (const key of keysOf(NOTES)) if (key !== keyOf(openCall)) await handIn(key).catch(() => {});
};

handInAll();
addEventListener("online", handInAll);
