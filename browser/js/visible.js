// Visible: what a person could see if they scrolled there.
const SEEN = { opacityProperty: true, visibilityProperty: true };

const rendered = (el) => el.localName === "slot" || el.checkVisibility(SEEN) || getComputedStyle(el).display === "contents";

// boxOf is the element's box in the viewport of the top page.
const boxOf = (el, off) => {
  const r = el.getBoundingClientRect();
  return [r.left + off[0], r.top + off[1], r.width, r.height];
};

// readable tells whether text in that box can be read: not clipped to a dot
// (the usual way to hide text from sighted people) and not left of or above
// the page.
const readable = (b) => (b[2] > 1.5 || b[3] > 1.5) && b[0] + b[2] + scrollX > 0 && b[1] + b[3] + scrollY > 0;

// proxyOf is what a person clicks in place of a visually hidden checkbox or
// radio: its label.
const proxyOf = (el, b) => {
  if (el.localName !== "input" || el.type !== "checkbox" && el.type !== "radio") return null;
  const hidden = b[2] < 4 || b[3] < 4 || getComputedStyle(el).opacity === "0" || getComputedStyle(el).clip !== "auto";
  if (!hidden) return null;
  for (const l of el.labels || []) if (l.checkVisibility(SEEN)) return l;
  return null;
};
