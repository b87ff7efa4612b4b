// A message that goes away by itself after two seconds. It stands above
// everything, an open dialog included, and is read out as a status.

const stay = 2000;
const box = document.querySelector(".toast");
let timer;

export function toast(text, detail = "") {
  clearTimeout(timer);
  // What lies outside an open dialog is neither seen nor read out.
  (document.querySelector("dialog:modal") ?? document.body).append(box);
  box.replaceChildren(Object.assign(document.createElement("strong"), { textContent: text }), ` ${detail}`);
  box.showPopover();
  timer = setTimeout(() => {
    box.hidePopover();
    box.replaceChildren();
  }, stay);
}
