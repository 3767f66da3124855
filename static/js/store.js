// What this browser keeps for one candidate: the drafts, until they are saved, and at most for two weeks.

const OLDEST = 14 * 24 * 3600 * 1000;

const candidate = document.body.dataset.candidate;
const DRAFTS = "draft:";
const LEFT = `left:${candidate}`;

export const MINE = `${DRAFTS}${candidate}:`;

export const forget = (key) => localStorage.removeItem(key);

export const read = (key) => JSON.parse(localStorage.getItem(key));

export const keysOf = (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

const works = () => {
  try {
    localStorage.setItem(LEFT, "");
    forget(LEFT);
    return true;
  } catch {
    return false;
  }
};

// Whether a draft can be kept: somebody is logged in, and the browser has room.

let keeps = Boolean(candidate) && works();

export const canKeep = () => keeps;

export const write = (key, draft) => {
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));
  } catch {
    keeps = false;
  }
};

// At logout everything goes, and the other tabs keep nothing more.

const stop = () => {
  keeps = false;
  sessionStorage.clear();
};

export const leave = () => {
  stop();
  keysOf(MINE).forEach(forget);
  localStorage.setItem(LEFT, "");
  forget(LEFT);
};

if (keeps) {
  for (const key of keysOf(DRAFTS)) if (Date.now() - read(key).at > OLDEST) forget(key);
  addEventListener("storage", ({ key }) => {
    if (key === LEFT) stop();
  });
}
