// The refinements of a list: the price slider, and a list that follows every choice. On narrow
// screens, where the refinements cover the list, choices wait for the button.
import { write } from "./write.js";

const form = document.getElementById("refine");

if (form) {
  const wide = matchMedia("(min-width: 901px)");
  const fold = form.closest("details");
  const at = "refined-at";

  // Fields left empty would only lengthen the address.
  form.addEventListener("formdata", (e) => {
    for (const [name, value] of [...e.formData]) if (value === "") e.formData.delete(name);
  });

  const follow = (field) => {
    sessionStorage.setItem(at, JSON.stringify({ id: field.id, y: scrollY }));
    form.requestSubmit();
  };

  // Boxes take effect at once where the list is in sight; prices are typed or dragged first.
  form.addEventListener("change", (e) => {
    if (wide.matches && (e.target.type === "checkbox" || e.target.type === "radio")) follow(e.target);
  });
  const sort = document.getElementById("sort");
  sort?.addEventListener("change", () => follow(sort));
  if (sort) sort.nextElementSibling.hidden = true;

  const suit = () => {
    fold.open = wide.matches;
    form.querySelector(".apply").hidden = wide.matches;
    form.querySelector(".at-once").hidden = !wide.matches;
  };
  wide.addEventListener("change", suit);
  suit();

  // Who chose with the keyboard goes on from the same box.
  const was = JSON.parse(sessionStorage.getItem(at) || "null");
  sessionStorage.removeItem(at);
  if (was) {
    const field = document.getElementById(was.id);
    const rest = field?.closest("details.rest");
    if (rest) rest.open = true;
    field?.focus({ preventScroll: true });
    scrollTo(0, was.y);
  }

  for (const range of form.querySelectorAll(".price-range")) slide(range);
}

// slide couples the two thumbs with the two number fields, which alone are sent. A thumb at its
// end leaves the field empty, which is no limit.
function slide(range) {
  const [low, high] = range.querySelectorAll("input[type=range]");
  const [least, most] = range.querySelectorAll("input[type=number]");
  const shown = range.querySelector("output");
  const from = Number(range.dataset.low), to = Number(range.dataset.high);
  const dollars = (thumb) => "$" + Number(thumb.value).toLocaleString("en-US");

  const say = () => {
    // Where both thumbs meet at the upper end, the lower one is the only one that can still move.
    low.style.zIndex = Number(low.value) > (from + to) / 2 ? 1 : 0;
    low.setAttribute("aria-valuetext", dollars(low));
    high.setAttribute("aria-valuetext", dollars(high));
    write(shown, `${dollars(low)} to ${dollars(high)}`);
  };
  low.addEventListener("input", () => {
    if (Number(low.value) > Number(high.value)) low.value = high.value;
    least.value = Number(low.value) === from ? "" : low.value;
    say();
  });
  high.addEventListener("input", () => {
    if (Number(high.value) < Number(low.value)) high.value = low.value;
    most.value = Number(high.value) === to ? "" : high.value;
    say();
  });
  least.addEventListener("input", () => { low.value = least.value || from; say(); });
  most.addEventListener("input", () => { high.value = most.value || to; say(); });
  range.querySelector(".slider").hidden = false;
  say();
}
