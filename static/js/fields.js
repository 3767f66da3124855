// A field that somebody typed in says what is wrong when it is left, and never while they type. The server says it as well,
// in its own words: over those nothing is added.

import { announce } from "./announce.js";

const MARKS = { invalid: "aria-invalid", about: "aria-describedby" };

const touched = new WeakSet();
const said = new WeakMap();

const unsay = (field) => {
  const line = said.get(field);
  if (!line) return;
  said.delete(field);
  line.remove();
  field.removeAttribute(MARKS.invalid);
  field.setAttribute(MARKS.about, field.getAttribute(MARKS.about).replace(line.id, "").trim());
};

const say = (field, place) => {
  const line = document.createElement("div");
  Object.assign(line, { id: `${field.id}_left`, className: "error", textContent: field.validationMessage });
  place.append(line);
  said.set(field, line);
  field.setAttribute(MARKS.invalid, "true");
  field.setAttribute(MARKS.about, `${field.getAttribute(MARKS.about) ?? ""} ${line.id}`.trim());
  announce(line.textContent);
};

document.addEventListener("input", ({ target }) => {
  touched.add(target);
  if (target.validity?.valid) unsay(target);
});

document.addEventListener("focusout", ({ target: field }) => {
  const place = field.id && touched.has(field) && field.willValidate && field.closest(".field");
  if (!place) return;
  unsay(field);
  if (!field.validity.valid && !field.hasAttribute(MARKS.invalid)) say(field, place);
});
