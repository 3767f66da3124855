// Keeps the page of a call for a time without a network: for a day, with the files it needs, and nothing else (ADR 10).
// The worker (call_worker.js) answers with it.

import { drop, hasLeft, isSecure, MINE } from "./kept_pages.js";

const OWN_FILES = new URL("../", import.meta.url).pathname;
const DAY = 24 * 3600 * 1000;

// The page as it is fetched now, and every file of ours that it loaded; what is old goes.

const filesOfPage = () =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(OWN_FILES))
    .map(({ href }) => href);

const isOld = async (cache, request, files) => {
  if (new URL(request.url).pathname.startsWith(OWN_FILES)) return !files.includes(request.url);
  const kept = await cache.match(request);
  return Date.now() - Date.parse(kept.headers.get("Date")) > DAY;
};

const tidy = async (cache, files) => {
  for (const request of await cache.keys()) if (await isOld(cache, request, files)) await cache.delete(request);
};

const keepPage = async ({ call: address, worker }) => {
  try {
    const page = await fetch(address, { redirect: "error" });
    if (!page.ok || hasLeft()) return;
    await navigator.serviceWorker.register(worker);
    const cache = await caches.open(MINE);
    const files = filesOfPage();
    await cache.addAll(files);
    await cache.put(address, page);
    await tidy(cache, files);
    if (hasLeft()) await drop(() => true);
  } catch {
    // No network, or no room: the page itself works all the same.
  }
};

if (isSecure) addEventListener("load", () => keepPage(document.querySelector("[data-call]").dataset));
