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

// tokens gives a name or a label as words in lower case with a space around
// each: cardNumber, card_number and "Card number:" are alike.
const tokens = (s) => " " + (s || "").replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2").replace(/[^\p{L}\p{N}]+/gu, " ").toLowerCase().trim() + " ";

// The words of a payment card's number and code, of its expiry, and of what
// else is secret.
const CARD = / (?:(?:credit|debit|payment|bank) ?card(?: (?:number|num|no|nr))?|card ?(?:number|num|no|nr|code|cvc|cvv|csc)|card (?:security|verification) (?:code|value|number)|cc ?(?:number|num|no|nr|csc|cvc|cvv|code)|cvv2?|cvc2?|csc|security code|(?:kredit)?kartennummer|(?:karten)?prüf(?:nummer|ziffer)|sicherheitscode|(?:numéro|n|no) (?:de )?(?:la )?carte(?: bancaire)?|cryptogramme(?: visuel)?|code de sécurité|número de (?:la )?tarjeta|código de seguridad) /u;
const EXPIRY = / (?:expir(?:y|ation)|(?:card ?|cc ?)exp(?:iry|iration|iry ?date|month|year)?|exp (?:date|month|year)|gültig bis|ablaufdatum|(?:date d )?expiration|fecha de (?:caducidad|vencimiento)|caducidad) /u;
const SECRET = / (?:iban|passcode|passphrase|password|passwort|kennwort|mot de passe|contraseña|pin(?! code)) /u;
const OTHER_CARD = / (?:gift|loyalty|rewards?|bonus|store|members?|membership|club|library|id|identity|insurance|discount) ?cards? | (?:geschenk|kunden|bonus|mitglieds)karten?(?:nummer)? | carte (?:cadeau|de fidélité) | tarjeta (?:de )?(?:regalo|fidelidad) /u;

const WRITABLE = (el) => el.localName === "textarea" || el.localName === "input" && !/^(hidden|button|submit|reset|image|checkbox|radio|file)$/.test(el.type);

const callsOf = (el) => [el.name, el.id, namedBy(el, roleOf(el)), el.getAttribute("placeholder"), el.title, ...[...(el.labels || [])].map(labelText)].map(tokens);

// holdsCard tells whether the number or the code of a payment card goes here.
const holdsCard = (el, words = WRITABLE(el) && callsOf(el)) => {
  if (!words) return false;
  const auto = el.getAttribute("autocomplete") || "";
  if (/(^|\s)cc-(number|csc|exp)/i.test(auto)) return true;
  return !/one-time-code/i.test(auto) && words.some((w) => CARD.test(w)) && !words.some((w) => OTHER_CARD.test(w));
};

// luhn tells whether a value is a card number by its check digit.
const luhn = (value) => {
  if (!/^[\d\s.\u2010-\u2015-]{13,40}$/.test(value)) return false;
  const digits = value.replace(/\D/g, "");
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const n = +digits[digits.length - 1 - i] * (i % 2 ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
};

// kept are the elements that a secret was typed into.
const kept = new WeakSet();

// holdsSecret tells whether what is typed here must never leave the page.
const holdsSecret = (el) => {
  if (kept.has(el)) return true;
  if (!WRITABLE(el)) return false;
  if (el.type === "password" || luhn(el.value.trim())) return true;
  if (/(^|\s)(current-password|new-password|one-time-code)/i.test(el.getAttribute("autocomplete") || "")) return true;
  const words = callsOf(el);
  return words.some((w) => SECRET.test(w) || EXPIRY.test(w)) || holdsCard(el, words);
};
