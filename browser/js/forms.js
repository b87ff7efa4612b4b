// Forms: the URLs that the forms of the page, and buttons with a target of
// their own, are sent to. Attributes are read, as a field named "action" would
// stand in the way of the property.
[...document.querySelectorAll("form, button[formaction], input[formaction]")].map((el) => {
  try {
    return new URL(el.getAttribute(el.localName === "form" ? "action" : "formaction") || "", document.baseURI).href;
  } catch {
    return "";
  }
}).filter((url) => /^https?:/.test(url));
