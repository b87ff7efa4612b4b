// Walk: one pass over the flat tree, giving a small tree of text, structure
// and what can be acted on: a string is text, an object is a node with
//   t tag, r role, n stated name, k keys for naming, i identity, s states (m: a
//   dialog that lies over the page),
//   v value, x 1 if the value is secret, o options, b box, w 1 in the viewport,
//   y top of its text, m 1 for one of several siblings made alike, c children.
// flatten gives it in reading order with the depth d (text as q), which is what
// browser/distill/capture.go reads.
const SKIP = new Set(["script", "style", "noscript", "template", "head", "link", "meta", "title", "object", "embed", "br", "wbr", "canvas", "video", "audio", "datalist", "option", "optgroup", "legend", "caption", "math"]);
const BLOCK = new Set(["div", "p", "section", "article", "main", "nav", "header", "footer", "aside", "form", "fieldset", "ul", "ol", "menu", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "blockquote", "pre", "address", "details", "dialog", "hr", "search"]);
const KEEP = new Set(["main", "nav", "header", "footer", "aside", "form", "fieldset", "section", "article", "ul", "ol", "menu", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dialog", "details", "s", "del", "strike", "dt", "dd", "search"]);
const OPTIONS_MAX = 500;

const walkPage = () => {
  const view = [innerWidth, innerHeight];

  const textNode = (out, s) => {
    s = s.replace(/\s+/g, " ");
    if (!s) return;
    const last = out.length - 1;
    if (last >= 0 && typeof out[last] === "string") out[last] = (out[last] + s).replace(/ {2,}/g, " ");
    else out.push(s);
  };

  const alike = (el) => {
    const p = el.previousElementSibling, n = el.nextElementSibling;
    const same = (o) => o && o.localName === el.localName && o.className === el.className && o.childElementCount > 0;
    return el.childElementCount > 0 && el.className && (same(p) || same(n));
  };

  const childrenOf = (el) => {
    if (el.shadowRoot) return el.shadowRoot.childNodes;
    if (el.localName === "slot") {
      const given = el.assignedNodes();
      if (given.length) return given;
    }
    return el.childNodes;
  };

  // inline says how the children of el flow: beside each other without a gap
  // in a line of text, or as boxes of their own in a flex or grid container.
  const spaced = (el) => el.childElementCount > 1 && /flex|grid/.test(getComputedStyle(el).display);

  const keysOf = (el) => {
    const k = {};
    if (el.id) k.id = el.id;
    const name = el.getAttribute("name");
    if (name) k.name = name;
    if (el.localName === "a" || el.localName === "area") k.href = el.href;
    if (el.localName === "input") {
      k.type = el.type;
      if (el.type === "radio" || el.type === "checkbox") k.value = el.value;
      if (el.autocomplete) k.auto = el.autocomplete;
    }
    if (el.localName === "button" && el.type === "submit" && el.form) k.type = "submit";
    if (el.form?.role === "search" || el.closest("[role=search],search")) k.search = 1;
    if (el.getAttribute("rel")) k.rel = el.getAttribute("rel");
    if (el.placeholder) k.hint = squash(el.placeholder);
    if (el.getAttribute("aria-haspopup") === "listbox") k.pop = 1;
    return k;
  };

  const says = (nodes) => nodes.some((n) => typeof n === "string" ? /\S/.test(n) : n.n || n.c && says(n.c));

  const walk = (el, out, off, depth) => {
    const tag = el.localName;
    if (SKIP.has(tag) && !el.hasAttribute("role") || depth > 400) return;
    if (!rendered(el)) {
      // A hidden checkbox behind a visible label is still usable.
      if (!(tag === "input" && (el.type === "checkbox" || el.type === "radio") && [...(el.labels || [])].some((l) => l.checkVisibility(SEEN)))) {
        if (getComputedStyle(el).visibility === "hidden" && el.firstElementChild) for (const c of childrenOf(el)) if (c.nodeType === 1) walk(c, out, off, depth + 1);
        return;
      }
    }
    const role = roleOf(el);
    const actable = acts(el, role);
    const heading = role === "heading";
    const img = tag === "img" || role === "img" || tag === "svg";

    if (img && !actable) {
      const n = namedBy(el, role);
      if (n && readable(boxOf(el, off))) out.push({ t: "img", n });
      return;
    }
    if (tag === "iframe") {
      let inner = null;
      try { inner = el.contentDocument; } catch { /* another origin */ }
      const b = boxOf(el, off);
      if (!readable(b)) return;
      const node = { t: "iframe", n: namedBy(el, role), k: { href: el.src }, c: [] };
      if (inner?.body) {
        const style = getComputedStyle(el);
        walk(inner.body, node.c, [b[0] + parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft), b[1] + parseFloat(style.borderTopWidth) + parseFloat(style.paddingTop)], depth + 1);
      }
      if (node.c.length || node.n) out.push(node);
      return;
    }

    let node = null;
    if (actable) {
      let b = boxOf(el, off);
      const proxy = proxyOf(el, b);
      if (proxy) b = boxOf(proxy, off);
      // Nothing to point at: a keyboard-only trap or a hidden copy.
      if (b[2] <= 0 && b[3] <= 0 && !el.firstElementChild || !readable(b)) return;
      node = { t: tag, r: role || "button", n: namedBy(el, role), k: keysOf(el), i: identify(el), s: statesOf(el), b: b.map((v) => Math.round(v * 10) / 10) };
      if (tag === "select") {
        node.o = [...el.options].slice(0, OPTIONS_MAX).map((o) => squash(o.label || o.textContent));
        node.v = [...el.selectedOptions].map((o) => squash(o.label || o.textContent)).join(", ");
      } else if (tag === "textarea" || tag === "input" && !/^(button|submit|reset|image|checkbox|radio|file)$/.test(el.type)) {
        node.v = el.value;
      } else if (el.isContentEditable) {
        node.v = squash(el.innerText);
        node.r = "textbox";
      }
      if (node.v && holdsSecret(el)) { node.x = 1; node.v = MASKED; }
      if (b[1] < view[1] && b[1] + b[3] > 0 && b[0] < view[0] && b[0] + b[2] > 0) node.w = 1;
    } else if (KEEP.has(tag) || heading || role && role !== "generic" && el.hasAttribute("role")) {
      node = { t: heading && !/^h[1-6]$/.test(tag) ? "h" + (el.getAttribute("aria-level") || 2) : tag, r: role };
      const n = namedBy(el, role);
      if (n) node.n = n;
      if (el.matches(":modal, [aria-modal=true]")) node.s = "m";
      if (/Product\b/.test(el.getAttribute("itemtype") || "") || tag !== "ul" && tag !== "ol" && alike(el)) node.m = 1;
    } else if (tag === "label") {
      node = { t: "label" };
      if (el.control) node.i = identify(el.control);
    } else if (BLOCK.has(tag)) {
      node = { t: "div" };
      if (alike(el)) node.m = 1;
    }

    const kids = node ? (node.c = []) : out;
    if (!(node && actable && (tag === "select" || tag === "textarea" || tag === "input" || node.r === "textbox"))) {
      let box = null;
      const gap = spaced(el);
      for (const c of childrenOf(el)) {
        if (c.nodeType === 3) {
          if (!/\S/.test(c.data)) { if (c.data) textNode(kids, " "); continue; }
          box ??= boxOf(el.nodeType === 1 ? el : el.host, off);
          if (!readable(box) && getComputedStyle(el).display !== "contents") continue;
          textNode(kids, c.data);
          if (node && node.y === undefined) node.y = Math.round(box[1]);
        } else if (c.nodeType === 1) {
          if (c.localName === "br") { textNode(kids, " "); continue; }
          if (gap) textNode(kids, " ");
          walk(c, kids, off, depth + 1);
          if (gap) textNode(kids, " ");
        }
      }
    }
    if (!node) return;
    if (actable && !node.n && !says(node.c)) {
      // Only hidden words name it, as with icon buttons.
      const hidden = squash(el.textContent) || squash(el.getAttribute("title")) || squash(el.querySelector?.("img[alt],[aria-label]")?.getAttribute("alt"));
      if (hidden) node.n = hidden;
    }
    if (!node.c.length) delete node.c;
    if (!actable && !node.c && !node.n) return;
    if (!actable && node.t === "div" && !node.c) return;
    out.push(node);
  };

  const root = [];
  if (document.body) walk(document.body, root, [0, 0], 0);
  return root;
};

const flatten = (nodes, d, out) => {
  for (const n of nodes) {
    if (typeof n === "string") {
      out.push({ d, q: n });
      continue;
    }
    const { c, ...own } = n;
    own.d = d;
    out.push(own);
    if (c) flatten(c, d + 1, out);
  }
  return out;
};
