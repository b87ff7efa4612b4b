// Watch: what happens between two looks. From document start it remembers when
// the page last changed (for settling) and what live regions and toasts said
// (they may be gone before the next look).
const WATCHED = { subtree: true, childList: true, characterData: true, attributes: true };
const NOTICES_KEPT = 20;
const NOTICE_CHARS = 300;
let lastChange = performance.now();
let notices = [];

const liveKind = (el) => {
  const role = el.getAttribute("role");
  if (role === "alert" || el.getAttribute("aria-live") === "assertive") return "alert";
  if (role === "status" || el.getAttribute("aria-live") === "polite" || el.localName === "output") return "status";
  return "";
};

// What comes with a document is read as part of it. Only a message among it has
// just been said; a live region is one for what changes later.
let arrived = document.readyState !== "loading";
const saidKind = (el) => (arrived || el.getAttribute("role") ? liveKind(el) : "");

const liveRegion = (node) => {
  for (let el = node.nodeType === 1 ? node : node.parentElement; el; el = el.parentElement) {
    const kind = saidKind(el);
    if (kind) return [el, kind];
  }
  return null;
};

// wordsOf is the text of an element with a gap between its parts: "Added" and
// "View cart" stand apart on the page, too.
const wordsOf = (el) => {
  const parts = [];
  const texts = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) parts.push(texts.currentNode.data);
  return parts.join(" ").replace(/\s+/g, " ").trim();
};

const notice = (el, kind) => {
  const text = wordsOf(el).slice(0, NOTICE_CHARS);
  if (!kind || !text || notices.some((n) => n.text === text)) return;
  if (notices.length < NOTICES_KEPT) notices.push({ kind, text });
};

const take = (records) => {
  lastChange = performance.now();
  const seen = new Set();
  for (const r of records) {
    if (r.type === "attributes") continue;
    const inside = liveRegion(r.target);
    if (inside && !seen.has(inside[0])) {
      seen.add(inside[0]);
      notice(...inside);
    }
    for (const n of r.addedNodes) {
      if (n.nodeType !== 1) continue;
      const kind = saidKind(n);
      if (kind) notice(n, kind);
      else if (n.firstElementChild) {
        for (const el of n.querySelectorAll('[role=alert],[role=status],[aria-live=polite],[aria-live=assertive],output')) notice(el, saidKind(el));
      }
    }
  }
};
const watcher = new MutationObserver(take);
watcher.observe(document, WATCHED);
document.addEventListener("DOMContentLoaded", () => {
  take(watcher.takeRecords());
  arrived = true;
}, { once: true });

// quiet resolves when nothing has changed for `still` milliseconds from now on,
// or after `limit`; it tells which.
const quiet = (still, limit) => new Promise((done) => {
  const began = performance.now();
  const check = () => {
    const now = performance.now();
    const rest = Math.max(lastChange, began) + still - now;
    if (rest <= 0) return done(true);
    if (now - began >= limit) return done(false);
    setTimeout(check, Math.min(rest, limit - (now - began)) + 1);
  };
  check();
});

const takeNotices = () => {
  const taken = notices;
  notices = [];
  return taken;
};

// heard tells what was said since the last look, and leaves it for the next.
const heard = () => notices;
