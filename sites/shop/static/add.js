// "Add to cart" without leaving the product: a toast, then the side-bar cart.
// "Buy now" remains a form.

import * as drawer from "./drawer.js";
import { open as openPopup } from "./popups.js";
import { noReply, send } from "./send.js";
import { toast } from "./toast.js";

const form = document.querySelector("form.choose");
let busy = false;

form?.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (button?.value !== "add") return;
  event.preventDefault();
  // A second click is not a second piece. The button stays enabled, so that the
  // focus stays where it was and comes back when the drawer closes.
  if (busy) return;
  busy = true;
  const reply = await send(form, button);
  busy = false;
  document.querySelector("#main > .problem")?.remove();
  if (!reply) return refuse(noReply);
  if (reply.error) return refuse(reply.error);
  drawer.show(reply);
  if (reply.popup) await openPopup(reply.popup);
  drawer.open();
  toast(reply.notice, reply.detail);
});

// refuse says above the buttons why nothing was added, and points at the first
// choice that is missing.
function refuse(why) {
  let box = form.querySelector(".problem");
  if (!box) {
    box = document.createElement("div");
    box.className = "problem";
    box.setAttribute("role", "alert");
    form.querySelector(".buttons").before(box);
  }
  box.textContent = why;
  for (const group of form.querySelectorAll(".options")) {
    const select = group.querySelector("select");
    const missing = select ? !select.value : !group.querySelector(":checked");
    group.classList.toggle("missing", missing);
    select?.setAttribute("aria-invalid", String(missing));
  }
}

form?.addEventListener("change", () => {
  form.querySelector(".problem")?.remove();
  for (const group of form.querySelectorAll(".missing")) group.classList.remove("missing");
});
