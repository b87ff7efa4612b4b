// The side-bar cart. It slides in when something was added; its lines change
// without leaving the page.

import { noReply, send } from "./send.js";
import { toast } from "./toast.js";

const drawer = document.querySelector(".drawer");

// show puts what the shop replied into the drawer and the header's cart link.
export function show(reply) {
  drawer.innerHTML = reply.drawer;
  const link = document.querySelector(".cart-link");
  const badge = link.querySelector(".badge");
  badge.textContent = reply.pieces;
  badge.classList.toggle("none", reply.pieces === 0);
  if (link.hasAttribute("aria-label")) link.setAttribute("aria-label", `Cart, ${reply.pieces} ${reply.pieces === 1 ? "item" : "items"}`);
}

const controls = () => [...drawer.querySelectorAll("a, button, input:not([type=hidden])")];

export function open() {
  if (!drawer.open) drawer.showModal();
}

drawer?.addEventListener("submit", async (event) => {
  const form = event.target;
  // A form that closes the drawer, or whose question was answered with no.
  if (form.getAttribute("method") === "dialog" || event.defaultPrevented) return;
  event.preventDefault();
  const reply = await send(form, event.submitter);
  if (!reply) {
    delete form.dataset.sent;
    return toast(noReply);
  }
  // The lines are new elements; the focus goes to the one in the same place.
  const before = controls();
  const at = before.indexOf(document.activeElement);
  show(reply);
  const after = controls();
  (after.length === before.length ? after[at] : after[0])?.focus();
  toast(reply.error ?? reply.notice, reply.detail);
});
