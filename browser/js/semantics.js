// Semantics: roles, explicit names, states and secrets of one element.
const ROLE_OF = {
  a: "link", area: "link", button: "button", summary: "button", select: "combobox", textarea: "textbox",
  nav: "navigation", main: "main", aside: "complementary", dialog: "dialog", form: "form", fieldset: "group",
  article: "article", section: "region", table: "table", ul: "list", ol: "list", menu: "list", li: "listitem",
};
const INPUT_ROLE = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio",
  range: "slider", number: "spinbutton", search: "searchbox", file: "file",
};
const ACTS = new Set(["link", "button", "checkbox", "radio", "slider", "spinbutton", "searchbox", "textbox", "combobox",
  "option", "menuitem", "menuitemcheckbox", "menuitemradio", "tab", "switch", "treeitem", "listbox", "file"]);

const roleOf = (el) => {
  const given = (el.getAttribute("role") || "").trim().split(/\s+/)[0];
  if (given && given !== "presentation" && given !== "none") return given;
  if (el.localName === "input") return INPUT_ROLE[el.type] || "textbox";
  if ((el.localName === "a" || el.localName === "area") && !el.hasAttribute("href")) return "";
  if (el.localName === "header" || el.localName === "footer") {
    // Only the page's own header and footer are landmarks.
    return el.closest("article,aside,main,nav,section") ? "" : el.localName === "header" ? "banner" : "contentinfo";
  }
  if (el.localName === "select" && (el.multiple || el.size > 1)) return "listbox";
  return ROLE_OF[el.localName] || "";
};

const acts = (el, role) => {
  if (el.localName === "input" && el.type === "hidden") return false;
  // A listbox of options acts through its options, except a native one.
  if (role === "listbox") return el.localName === "select";
  if (role === "option") return el.localName !== "option";
  return ACTS.has(role) || el.isContentEditable && !el.parentElement?.isContentEditable || el.hasAttribute("onclick");
};

const squash = (s) => (s || "").replace(/\s+/g, " ").trim();

const textOfIDs = (el, attr) => {
  const root = el.getRootNode();
  return squash((el.getAttribute(attr) || "").split(/\s+/).map((id) => id && root.getElementById?.(id)?.textContent || "").join(" "));
};

// labelText is a label's text without the controls it wraps.
const labelText = (label) => {
  let out = "";
  const walk = (n) => {
    if (n.nodeType === 3) out += n.data;
    else if (n.nodeType === 1 && !/^(select|input|textarea|button|script|style)$/.test(n.localName)) n.childNodes.forEach(walk);
  };
  walk(label);
  return squash(out);
};

// namedBy gives the name that the markup states (accname 1.2, steps 2B to 2I
// without content); names from content are made from the captured children.
const namedBy = (el, role) => {
  const by = el.hasAttribute("aria-labelledby") && textOfIDs(el, "aria-labelledby");
  if (by) return by;
  const aria = squash(el.getAttribute("aria-label"));
  if (aria) return aria;
  if (el.labels?.length) {
    const text = squash([...el.labels].map(labelText).join(" "));
    if (text) return text;
  }
  switch (el.localName) {
    case "img": case "area": return squash(el.alt);
    case "input":
      if (el.type === "image") return squash(el.alt || el.value) || "Submit";
      if (el.type === "submit") return squash(el.value) || "Submit";
      if (el.type === "reset") return squash(el.value) || "Reset";
      if (el.type === "button") return squash(el.value);
      break;
    case "fieldset": { const c = el.querySelector(":scope > legend"); if (c) return squash(c.textContent); break; }
    case "table": { const c = el.querySelector(":scope > caption"); if (c) return squash(c.textContent); break; }
    case "iframe": return squash(el.title);
    case "svg": { const c = el.querySelector(":scope > title"); if (c) return squash(c.textContent); break; }
  }
  const title = squash(el.getAttribute("title"));
  if (title && role !== "link" && role !== "button") return title;
  return squash(el.getAttribute("placeholder"));
};

// states are letters: d disabled, c checked, s selected or current, e expanded,
// r required, i invalid.
const statesOf = (el) => {
  let s = "";
  if (el.matches(":disabled") || el.getAttribute("aria-disabled") === "true") s += "d";
  if (el.checked === true || /^(true|mixed)$/.test(el.getAttribute("aria-checked")) || el.getAttribute("aria-pressed") === "true") s += "c";
  const current = el.getAttribute("aria-current");
  if (el.getAttribute("aria-selected") === "true" || current && current !== "false") s += "s";
  if (el.getAttribute("aria-expanded") === "true" || el.localName === "summary" && el.parentElement?.open) s += "e";
  if (el.required || el.getAttribute("aria-required") === "true") s += "r";
  // What the page has marked counts; an untouched empty field does not.
  if (el.getAttribute("aria-invalid") === "true" || el.matches(":user-invalid")) s += "i";
  return s;
};

const SECRET = /\b(card.?(number|num|no)|cc.?(number|num|csc|exp)|cvv2?|cvc2?|csc|security.?code|expir(y|ation)|iban|passcode|password)\b/i;

// kept are the elements that a secret was typed into.
const kept = new WeakSet();

// holdsSecret tells whether what is typed here must never leave the page.
const holdsSecret = (el) => {
  if (kept.has(el)) return true;
  if (el.localName !== "input" && el.localName !== "textarea") return false;
  if (el.type === "password") return true;
  if (/^(cc-(number|csc|exp)|current-password|new-password|one-time-code)/.test(el.autocomplete || "")) return true;
  return SECRET.test([el.name, el.id].join(" ").replace(/[_-]+/g, " "));
};
