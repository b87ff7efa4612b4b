// Act: what must be known or done in the page just before a trusted event is
// sent. Each function answers in one call with a plain object.

// hit tells what stands at a point of the top viewport, through shadow roots.
const hit = (doc, x, y) => {
  let el = doc.elementFromPoint(x, y);
  while (el?.shadowRoot) {
    const inner = el.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === el) break;
    el = inner;
  }
  return el;
};

const within = (el, box) => {
  for (let n = el; n; n = n.parentNode || n.host) if (n === box) return true;
  return false;
};

const describe = (el) => {
  const dialog = el.closest?.("dialog,[role=dialog],[role=alertdialog],[aria-modal=true]");
  const e = dialog || el;
  const name = namedBy(e, roleOf(e)) || squash(e.querySelector?.("h1,h2,h3")?.textContent) || squash(e.innerText).slice(0, 60);
  return (roleOf(e) || e.localName) + (name ? " “" + name + "”" : "");
};

// frameOffset is where el's document lies in the top viewport.
const frameOffset = (el) => {
  let x = 0, y = 0;
  for (let w = el.ownerDocument.defaultView; w && w !== window && w.frameElement; w = w.parent) {
    const r = w.frameElement.getBoundingClientRect(), s = getComputedStyle(w.frameElement);
    x += r.left + parseFloat(s.borderLeftWidth) + parseFloat(s.paddingLeft);
    y += r.top + parseFloat(s.borderTopWidth) + parseFloat(s.paddingTop);
  }
  return [x, y];
};

// reach gives a point on the target where a press would reach el, or what lies
// over it there.
const reach = (el, target) => {
  const [ox, oy] = frameOffset(target);
  // A link over two lines has a hole in its middle: try each line's box, and
  // a few points of it.
  const boxes = [...target.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
  let over = null;
  for (const r of boxes.length ? boxes : [target.getBoundingClientRect()]) {
    for (const [fx, fy] of [[0.5, 0.5], [0.25, 0.5], [0.75, 0.5], [0.5, 0.25], [0.5, 0.75], [0.1, 0.5], [0.9, 0.5]]) {
      const x = r.left + r.width * fx, y = r.top + r.height * fy;
      if (x + ox < 0 || y + oy < 0 || x + ox >= innerWidth || y + oy >= innerHeight) continue;
      const top = hit(target.ownerDocument, x, y);
      const label = top?.closest?.("label");
      if (top && (within(top, target) || label && label.control === el)) return { x: x + ox, y: y + oy };
      over ??= top;
    }
  }
  return { over };
};

// aim gives a point on the element where a press would reach it, or says what
// covers it. It scrolls if it has to, for a person would: to what lies outside
// the viewport, and from under what sticks to its edge.
const aim = (id) => {
  const el = resolve(id);
  if (!el) return { gone: true };
  const target = proxyOf(el, boxOf(el, [0, 0])) || el;
  if (target === el && !el.checkVisibility(SEEN)) return { gone: true };
  if (el.matches(":disabled") || el.getAttribute("aria-disabled") === "true") return { disabled: true };
  const [ox, oy] = frameOffset(target), r = target.getBoundingClientRect();
  const fits = r.top + oy >= 0 && r.bottom + oy <= innerHeight && r.left + ox >= 0 && r.right + ox <= innerWidth;
  let at = fits ? reach(el, target) : {};
  if (at.x === undefined) {
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    at = reach(el, target);
  }
  if (at.x !== undefined) return at;
  return { covered: at.over ? describe(at.over) : "nothing that can be reached: it lies outside the page" };
};

// frame resolves when the page was drawn once more, or would have been.
const frame = () => new Promise((done) => {
  requestAnimationFrame(() => done(true));
  setTimeout(done, 100, false);
});

let tap = null;

// expectTap is told what is about to be tapped; tapped resolves when the click
// that a browser makes of a tap has come, or at once after `limit` milliseconds:
// a page may take the tap for itself. On a page that can be zoomed the click
// waits for a second tap.
const expectTap = (id) => {
  const w = resolve(id)?.ownerDocument.defaultView || window;
  tap = new Promise((done) => w.addEventListener("click", () => done(true), { capture: true, once: true }));
  return {};
};

const tapped = (limit) => Promise.race([tap, new Promise((done) => setTimeout(done, limit, false))]);

// fieldOf says how the element takes text.
const fieldOf = (id) => {
  const el = resolve(id);
  if (!el) return { gone: true };
  if (el.localName === "select") return { field: "select" };
  if (el.localName === "input" && el.type === "range") return { field: "range" };
  if (el.localName === "input" && /^(date|time|month|week|datetime-local|color)$/.test(el.type)) return { field: "picker" };
  if (el.localName === "input" && el.type === "file") return { field: "file" };
  if (el.localName === "textarea" || el.localName === "input" && !/^(button|submit|reset|image|checkbox|radio)$/.test(el.type)) {
    return { field: "text", readonly: el.readOnly, lines: el.localName === "textarea" };
  }
  if (el.isContentEditable) return { field: "text", lines: true };
  return { field: "" };
};

// holds tells whether the field has the focus, and selects what is in it so
// that typing replaces it.
const holds = (id) => {
  const el = resolve(id);
  if (!el) return { gone: true };
  let active = el.ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active !== el) el.focus({ preventScroll: true });
  if (el.select) el.select();
  else if (el.isContentEditable) el.ownerDocument.getSelection().selectAllChildren(el);
  return { empty: !(el.value ?? el.textContent) };
};

// choose sets a native select as the browser's own list would: the value by
// the prototype's setter (frameworks override the element's own), then input
// and change.
const choose = (id, text) => {
  const el = resolve(id);
  if (!el) return { gone: true };
  const want = squash(text).toLowerCase();
  const all = [...el.options].filter((o) => !o.disabled && !o.parentElement?.disabled);
  const label = (o) => squash(o.label || o.textContent).toLowerCase();
  const option = all.find((o) => label(o) === want) || all.find((o) => o.value.toLowerCase() === want) || all.find((o) => want && label(o).startsWith(want));
  if (!option) return { missing: all.map((o) => squash(o.label || o.textContent)).slice(0, 20) };
  if (option.selected && !el.multiple) return {};
  el.focus({ preventScroll: true });
  if (el.multiple) option.selected = true;
  else Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "selectedIndex").set.call(el, option.index);
  el.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  el.dispatchEvent(new Event("change", { bubbles: true }));
  return {};
};

// setField sets a slider or a date as its own widget would.
const setField = (id, text) => {
  const el = resolve(id);
  if (!el) return { gone: true };
  el.focus({ preventScroll: true });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(el, text);
  if (el.value === "" && text !== "") return { missing: [] };
  el.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  el.dispatchEvent(new Event("change", { bubbles: true }));
  return {};
};

// labelsOf are the ways in which a button may be read: its accessible name and
// its visible text, which differ where the page gives it an aria-label.
const labelsOf = (el) => {
  const parts = [];
  const walk = (n) => {
    if (n.nodeType === 3) parts.push(n.data);
    else if (n.nodeType === 1 && !SKIP.has(n.localName) && rendered(n)) {
      if (n.localName === "img") parts.push(" ", n.alt, " ");
      const given = n.localName === "slot" ? n.assignedNodes() : [];
      const own = n !== el && squash(n.getAttribute("aria-label"));
      if (own) parts.push(" ", own, " ");
      else (n.shadowRoot || (given.length ? { childNodes: given } : n)).childNodes.forEach((c) => { if (c.nodeType === 1) parts.push(" "); walk(c); });
    }
  };
  walk(el);
  return [...new Set([namedBy(el, "button"), squash(parts.join("")), squash(el.innerText), squash(el.getAttribute("title"))])].filter(Boolean);
};

// pays tells what stop is decided by: what the element (or, with Enter, the
// buttons of its form) says, whether it is a button or a link that leads
// somewhere, and whether card fields stand in its form, or where there is no
// form, on the page.
const pays = (id, enter) => {
  const el = resolve(id);
  if (!el) return { gone: true };
  const form = el.form || el.closest("form");
  const role = roleOf(el);
  const link = el.localName === "a" && role === "link" && !/^\s*(#|javascript:|$)/i.test(el.getAttribute("href") || "");
  const button = !link && !WRITABLE(el) && (/^(button|link|)$/.test(role) || acts(el, role) && !ACTS.has(role));
  if (!enter && !link && !button) return { card: false, labels: [] };
  // What only opens something, leads around the page or searches it, is no
  // button of the form.
  const aside = !form && el.closest("nav,[role=navigation],[role=banner],[role=search],search") || /^(search|searchbox)$/.test(el.type || role) ||
    !enter && (el.hasAttribute("aria-haspopup") || el.hasAttribute("aria-expanded") || el.localName === "summary");
  let card = false;
  if (!link && !aside) for (const f of [...everything(form || document), ...(form?.elements || [])]) if (holdsCard(f) && f.checkVisibility(SEEN)) { card = true; break; }
  const says = enter ? [...(form?.elements || [])].filter((b) => /^(submit|image)$/.test(b.type)) : [el];
  return { card, link, labels: says.flatMap(labelsOf) };
};

const scrollPage = (text) => {
  const to = { up: -0.85, down: 0.85, top: -1e6, bottom: 1e6 }[text || "down"];
  if (to === undefined) return { missing: ["down", "up", "top", "bottom"] };
  // A page that is not made for phones is shown small on one; the wheel turns
  // by what is seen, not by the page's pixels.
  return { dy: Math.max(-1e6, Math.min(1e6, to * innerHeight * visualViewport.scale)), x: innerWidth / 2, y: innerHeight / 2 };
};

// keep marks the element as one that a secret was typed into.
const keep = (id) => {
  const el = resolve(id);
  if (el) kept.add(el);
  return {};
};

// everything gives the elements below a document or shadow root, through open
// shadow roots and the frames that can be read.
function* everything(root) {
  for (const el of root.querySelectorAll("*")) {
    yield el;
    if (el.shadowRoot) yield* everything(el.shadowRoot);
    let inner = null;
    if (el.localName === "iframe") try { inner = el.contentDocument; } catch { /* another origin */ }
    if (inner) yield* everything(inner);
  }
}

// secretBoxes are the boxes to paint over in a screenshot, in its pixels;
// passwords are dots already.
const secretBoxes = () => {
  const boxes = [], { scale, offsetLeft, offsetTop } = visualViewport, dense = scale * devicePixelRatio;
  for (const el of everything(document)) {
    if (holdsSecret(el) && el.type !== "password" && (el.value ?? el.textContent) && el.checkVisibility(SEEN)) {
      const [x, y, w, h] = boxOf(el, frameOffset(el));
      boxes.push([(x - offsetLeft) * dense, (y - offsetTop) * dense, w * dense, h * dense]);
    }
  }
  return boxes;
};
