// Dialogs; and what is said when a part of a page could not be fetched: logged out (401), or no answer.

const UNAUTHORIZED = 401;
const REFUSED = 400;

export const open = (dialog) => {
  dialog.showModal();
  dialog.querySelector("[data-focus]")?.focus();
  dialog.addEventListener("close", keepFocus, { once: true });
};

const keepFocus = ({ target: dialog }) => {
  const isLost = document.activeElement === document.body || dialog.contains(document.activeElement);
  if (isLost) document.getElementById("main").focus({ preventScroll: true });
};

// Logged out: said once a page, since what is typed stays here and is kept.

let isLoggedOutSaid = false;

const sayLoggedOut = () => {
  if (isLoggedOutSaid) return;
  isLoggedOutSaid = true;
  open(document.getElementById("logged-out"));
};

// No answer: said once, until one comes.

const notSent = () => document.querySelector("#messages > [data-not-sent]");

const sayNotSent = () => {
  if (notSent()) return;
  const notice = document.getElementById("say-not-sent").content.firstElementChild.cloneNode(true);
  document.getElementById("messages").append(notice);
};

document.addEventListener("htmx:sendError", sayNotSent);
document.addEventListener("htmx:timeout", sayNotSent);
document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status === UNAUTHORIZED) sayLoggedOut();
  else sayNotSent();
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const { status } = detail.xhr;
  if (status && status < REFUSED) notSent()?.remove();
});
