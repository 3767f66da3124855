// A form is sent once: the second press of an impatient hand does nothing. The server would take it as the same one.

import { FIELDS } from "./drafts.js";
import { canKeep } from "./store.js";

const LONGEST = 10_000; // milliseconds: then the page is still here, so nothing was sent

const isSent = (form) => "sent" in form.dataset;

const release = (form) => {
  delete form.dataset.sent;
  for (const button of form.elements) {
    if ("pressed" in button.dataset) {
      delete button.dataset.pressed;
      button.removeAttribute("aria-disabled");
    }
  }
};

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
  if (isSent(form)) return event.preventDefault();
  form.dataset.sent = "";
  if (submitter) {
    submitter.dataset.pressed = "";
    submitter.setAttribute("aria-disabled", "true");
  }
  setTimeout(release, LONGEST, form);
});

addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
});

// Where this browser cannot keep a draft, leaving with a long text asks first.

document.addEventListener("input", ({ target }) => {
  if (target.matches(FIELDS) && target.form && !canKeep()) target.form.dataset.unsaved = "";
});

addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-unsaved]:not([data-sent])")) event.preventDefault();
});
