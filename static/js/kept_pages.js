// The pages of calls that this browser keeps for a time without a network belong to one candidate, and go at logout (ADR 10).

const candidate = document.body.dataset.candidate;
export const MINE = `calls:${candidate}`;

export const isSecure = Boolean(globalThis.caches && navigator.serviceWorker);

let left = false;

export const hasLeft = () => left;

export const drop = async (isToGo) => {
  for (const name of await caches.keys()) if (isToGo(name)) await caches.delete(name);
};

const dismiss = async () => {
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
};

// Whoever is here now meets nothing of anybody else.

if (isSecure) {
  drop((name) => !candidate || name !== MINE);
  if (!candidate) dismiss();
  document.addEventListener("submit", ({ target }) => {
    if (!("logout" in target.dataset)) return;
    left = true;
    drop(() => true);
    dismiss();
  });
}
