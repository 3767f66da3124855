// The call page in the hand: one part at a time, a screen that stays lit, and one soft line at eight minutes.

const EIGHT_MINUTES = 8 * 60 * 1000;
const CONTROLS = "input, textarea, select, summary, button, a, dialog";

const page = document.querySelector("[data-call]");
const steps = [...page.querySelectorAll("[data-steps] > li")];

// One part at a time: buttons in the hand, arrow keys or space on a desk. Without this module all parts are in view.

const current = () => steps.findIndex((step) => "now" in step.dataset);

const nameOf = (step) => step?.querySelector(".part").textContent.replace(/^\d+\s*/, "") ?? "";

const show = (to) => {
  steps.forEach((step, place) => {
    step.toggleAttribute("data-now", place === to);
    step.querySelector("[data-step]").hidden = place !== to;
  });
  steps[to].querySelector("[data-back]").hidden = to === 0;
  steps[to].querySelector("[data-next]").hidden = to === steps.length - 1;
};

const move = (by) => {
  const to = current() + by;
  if (!steps[to]) return;
  begin();
  show(to);
  steps[to].focus({ preventScroll: true });
  steps[to].scrollIntoView({ block: "nearest" });
};

page.addEventListener("click", ({ target }) => {
  if (target.closest("[data-next]")) move(1);
  else if (target.closest("[data-back]")) move(-1);
  else if (target.closest("[data-dial]")) begin();
});

const KEYS = { ArrowDown: 1, ArrowRight: 1, " ": 1, ArrowUp: -1, ArrowLeft: -1 };

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  const isMeant = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing);
  if (!isMeant || !(key in KEYS) || target.closest(CONTROLS)) return;
  event.preventDefault();
  move(KEYS[key]);
});

// From the moment of dialling, or of the first step: the screen stays lit, and at eight minutes there is one soft line.

let clock;

const begin = () => {
  clock ??= setTimeout(() => {
    const line = page.querySelector("[data-eight-minutes]");
    line.textContent = line.dataset.eightMinutes;
  }, EIGHT_MINUTES);
  stayAwake();
};

let lamp;
let isOver = false;

const stayAwake = async () => {
  if (!navigator.wakeLock || isOver || (lamp && !lamp.released)) return;
  lamp = await navigator.wakeLock.request("screen").catch(() => null);
};

// A browser lets go of the lamp when the page is hidden.

document.addEventListener("visibilitychange", () => {
  if (clock && document.visibilityState === "visible") stayAwake();
});

page.addEventListener("call:over", () => {
  isOver = true;
  clearTimeout(clock);
  lamp?.release();
});

steps.forEach((step, place) => {
  step.tabIndex = -1;
  step.querySelector("[data-next-name]").textContent = nameOf(steps[place + 1]);
});
show(0);
