// Long texts are kept in this browser while they are typed, and put back after a reload or a crash.
// A draft belongs to a candidate, a form (by where it is sent) and a field; it goes when the form was saved.

import { announce } from "./announce.js";
import { canKeep, forget, leave, MINE, read, write } from "./store.js";

export const FIELDS = "textarea[data-draft], input[data-draft]:not([type=password])";

const EVERY = 1000; // milliseconds of typing that a crash may cost
const SENT = "drafts-sent";
const REFUSED = 400;

const targetOf = (form, submitter) => {
  const address = submitter?.getAttribute("formaction") ?? form?.getAttribute("action") ?? "";
  return new URL(address, location.href).pathname;
};

const keyOf = (field) => `${MINE}${targetOf(field.form)} ${field.name}`;

const fieldsOf = (form) => [...form.elements].filter((field) => field.matches(FIELDS));

// Keeping: beside the text stands its base, which is what the field said before anybody typed.

const bases = new WeakMap();
const typed = new Set();
let timer;

const keep = (field) => {
  const base = bases.get(field);
  if (field.value === base) forget(keyOf(field));
  else write(keyOf(field), { base, text: field.value });
};

const keepAll = () => {
  timer = clearTimeout(timer);
  if (canKeep()) typed.forEach(keep);
  typed.clear();
};

// Putting back: at once over the same base; over another one only if asked.

const put = (field, text) => {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const say = (field, name, text) => {
  const note = document.getElementById(name).content.firstElementChild.cloneNode(true);
  const answerWith = (chosen) => () => {
    put(field, chosen);
    keepAll();
    note.remove();
    field.focus();
  };
  note.querySelector("[data-discard]").addEventListener("click", answerWith(field.defaultValue));
  note.querySelector("[data-use]")?.addEventListener("click", answerWith(text));
  (field.closest(".field") ?? field.parentElement).append(note);
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  announce(note.firstElementChild.textContent);
};

const restore = (field) => {
  const draft = read(keyOf(field));
  const isOverSame = draft && (draft.base === field.defaultValue || draft.text === field.value);
  bases.set(field, isOverSame ? draft.base : field.defaultValue);
  if (!draft || draft.text === field.value) return;
  if (isOverSame) put(field, draft.text);
  say(field, isOverSame ? "say-restored" : "say-overtaken", draft.text);
};

const restoreIn = (part) => {
  for (const field of part.querySelectorAll(FIELDS)) if (!bases.has(field)) restore(field);
};

// Letting go: a form that was saved answers with a redirect; one that was refused may be sent again from its answer.

let refused = null;

const settle = () => {
  const sent = JSON.parse(sessionStorage.getItem(SENT));
  sessionStorage.removeItem(SENT);
  if (!sent) return;
  if (performance.getEntriesByType("navigation")[0]?.redirectCount) sent.keys.forEach(forget);
  else if (sent.target === location.pathname) refused = sent;
};

const send = (form, submitter) => {
  keepAll();
  const target = targetOf(form, submitter);
  const keys = [...fieldsOf(form).map(keyOf), ...(refused?.target === target ? refused.keys : [])];
  if (keys.length) sessionStorage.setItem(SENT, JSON.stringify({ target, keys }));
};

const letGo = (field) => {
  typed.delete(field);
  forget(keyOf(field));
};

if (canKeep()) {
  settle();
  restoreIn(document);
  document.addEventListener("input", ({ target }) => {
    if (!bases.has(target)) return;
    typed.add(target);
    timer ??= setTimeout(keepAll, EVERY);
  });
  document.addEventListener("submit", (event) => {
    if ("logout" in event.target.dataset) leave();
    else if (!event.defaultPrevented) send(event.target, event.submitter);
  });
  document.addEventListener("visibilitychange", keepAll);
  addEventListener("pagehide", keepAll);
  document.addEventListener("htmx:afterSettle", ({ target }) => restoreIn(target));
  document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
    const { status } = detail.xhr;
    if (target.matches("form") && status && status < REFUSED) fieldsOf(target).forEach(letGo);
  });
}
