// Quantity steppers: − and + around a number field. In a cart, a new quantity
// is sent at once.

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) return;
  const input = button.parentElement.querySelector("input");
  const before = input.value;
  if (Number(button.dataset.step) > 0) input.stepUp();
  else input.stepDown();
  if (input.value !== before) input.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("change", (event) => {
  event.target.closest("form.change")?.requestSubmit();
});

// Enter changes the field and submits its form: the same quantity goes once.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form.change");
  if (!form) return;
  const quantity = form.querySelector("input[type=number]").value;
  if (form.dataset.sent === quantity) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  form.dataset.sent = quantity;
}, { capture: true });
