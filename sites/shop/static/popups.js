// Opens the dialogs that a page carries, one after the other, tells the shop
// when one is closed, and takes the answer to the cookie banner without leaving
// the page. Which page carries what is the shop's decision.

import { send } from "./send.js";

const consent = document.querySelector(".consent");

consent?.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  send(event.target, event.submitter);
  const wall = consent.closest("dialog");
  consent.remove();
  wall?.close();
});

for (const form of document.querySelectorAll("form[data-bar]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, event.submitter);
    form.parentElement.remove();
  });
}

// shown opens a dialog and waits until it is closed. Nobody asked for it, so that
// the focus goes to the dialog itself and to nothing in it.
function shown(dialog) {
  dialog.tabIndex = -1;
  return new Promise((closed) => {
    dialog.addEventListener("close", () => {
      if (dialog.dataset.popup) {
        fetch("/popup", {
          method: "POST", headers: { Accept: "application/json" }, keepalive: true,
          body: new URLSearchParams({ popup: dialog.dataset.popup }),
        }).catch(() => {});
      }
      dialog.remove();
      closed();
    }, { once: true });
    dialog.showModal();
    dialog.focus();
  });
}

// open shows a dialog given as HTML.
export function open(html) {
  document.body.insertAdjacentHTML("beforeend", html);
  return shown(document.body.lastElementChild);
}

// A banner that is to stand in the way does so in a dialog, before all others.
function wall() {
  const dialog = document.createElement("dialog");
  dialog.className = "wall";
  dialog.setAttribute("aria-labelledby", "consent-title");
  dialog.append(consent);
  document.body.append(dialog);
  return dialog;
}

async function openAll() {
  if (consent?.dataset.wall !== undefined) await shown(wall());
  for (const dialog of document.querySelectorAll("dialog[data-popup]")) await shown(dialog);
}

openAll();
