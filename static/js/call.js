// The call page in the hand: one part at a time, one soft line at eight minutes, and words that survive a lost network.

const EIGHT_MINUTES = 8 * 60 * 1000;

const page = document.querySelector("[data-call]");
const steps = [...page.querySelectorAll("[data-steps] > li")];

// One part at a time: buttons in the hand, arrow keys on a desk. Without this module all parts are in view.

const current = () => steps.findIndex((step) => "now" in step.dataset);

const go = (to) => {
  if (!steps[to]) return;
  const from = steps[current()];
  if (from) delete from.dataset.now;
  steps[to].dataset.now = "";
  steps.forEach((step, place) => (step.querySelector("[data-step]").hidden = place !== to));
  steps[to].querySelector("[data-back]").hidden = to === 0;
  steps[to].querySelector("[data-next]").hidden = to === steps.length - 1;
};

const move = (by) => {
  startClock();
  go(current() + by);
  steps[current()].scrollIntoView({ block: "nearest" });
};

page.addEventListener("click", (event) => {
  if (event.target.closest("[data-next]")) {
    move(1);
    steps[current()].querySelector("button:not([hidden])").focus();
  } else if (event.target.closest("[data-back]")) {
    move(-1);
    steps[current()].querySelector("button:not([hidden])").focus();
  } else if (event.target.closest("[data-dial]")) {
    startClock();
    stayAwake();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select, summary") || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowRight") move(1);
  else if (event.key === "ArrowUp" || event.key === "ArrowLeft") move(-1);
  else return;
  event.preventDefault();
});

// One soft line at eight minutes, from the moment of dialling or of the first step; no ticking clock.

let clock;

const startClock = () => {
  clock ??= setTimeout(() => {
    const line = page.querySelector("[data-eight-minutes]");
    line.textContent = line.dataset.eightMinutes;
  }, EIGHT_MINUTES);
};

const stayAwake = () => navigator.wakeLock?.request("screen").catch(() => {});

// What is typed is kept in this tab until the server has it; when the network is back, it is sent again.

const words = page.querySelector("[data-words]");
const draft = page.dataset.draft;

const restore = () => {
  const kept = sessionStorage.getItem(draft) ?? "";
  const known = words.value.split("\n").filter((line) => line.trim());
  const missing = kept.split("\n").filter((line) => line.trim() && !known.includes(line));
  if (!missing.length) return;
  words.value = kept.startsWith(words.value) ? kept : [...known, ...missing].join("\n");
  words.dispatchEvent(new Event("again"));
};

if (words) {
  document.addEventListener("DOMContentLoaded", restore);
  window.addEventListener("online", () => words.dispatchEvent(new Event("again")));
  words.addEventListener("input", () => sessionStorage.setItem(draft, words.value));
  words.addEventListener("htmx:sendError", () => (document.getElementById("saved").textContent = words.dataset.offline));
  words.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && sessionStorage.getItem(draft) === words.value) sessionStorage.removeItem(draft);
  });
}

go(0);
