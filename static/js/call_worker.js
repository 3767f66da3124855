// Answers for the call pages when the network does not: with what kept_pages.js kept, for a day, and nothing else (ADR 10).

const PATIENCE = 4000; // milliseconds: then the kept page is better than waiting
const DAY = 24 * 3600 * 1000;
const CALL = /\/calls\/\d+\/$/;

const isFresh = (page) => Date.now() - Date.parse(page.headers.get("Date")) < DAY;

const later = (answer) => new Promise((resolve) => setTimeout(resolve, PATIENCE, answer));

const answer = async (request) => {
  const kept = await caches.match(request.url, { ignoreSearch: request.mode === "navigate", ignoreVary: true });
  if (!kept || (request.mode === "navigate" && !isFresh(kept))) return fetch(request);
  return Promise.race([fetch(request).catch(() => kept), later(kept)]);
};

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" ? CALL.test(pathname) : request.destination) event.respondWith(answer(request));
});
