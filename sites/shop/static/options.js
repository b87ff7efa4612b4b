// The choices of a product: the price follows them, and what cannot be had with
// what is chosen is marked. The form carries what is needed: data-cents,
// data-was, and data-gone with the combinations that cannot be had. Price and
// stock are live regions: only what changes is written.

import { write } from "./write.js";

const form = document.querySelector("form.choose");
const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

if (form) {
  const gone = new Set(form.dataset.gone.split(" "));
  const groups = [...form.querySelectorAll(".options")].map((box) => ({
    values: [...box.querySelectorAll("input, option[data-says]")],
    chosen() {
      return this.values.find((v) => v.checked || v.selected);
    },
  }));
  const stock = form.querySelector(".stock");
  const inStock = stock.innerHTML;
  let soldOut = "";
  const buttons = [...form.querySelectorAll(".buttons [name=action]")].filter((b) => !b.disabled);

  const names = (values) => values.map((v) => v.dataset.says.replace(/ \(\+.*/, "")).join(" / ");
  const key = (values) => values.map((v) => v?.value ?? "").join(".");

  const follow = () => {
    const chosen = groups.map((g) => g.chosen());
    showPrice(chosen.reduce((sum, v) => sum + Number(v?.dataset.extra ?? 0), 0));
    groups.forEach((group, i) => {
      const others = chosen.filter((v, k) => v && k !== i && groups[k].values.length > 1);
      for (const value of group.values) {
        if (value.disabled) continue;
        const none = gone.has(key(chosen.with(i, value)));
        note(value, none ? `not in ${names(others)}` : "");
      }
    });
    if (buttons.length === 0) return; // sold out altogether
    const none = gone.has(key(chosen));
    showStock(none ? `${names(chosen.filter((v, i) => groups[i].values.length > 1))} is sold out` : "");
    for (const button of buttons) button.disabled = none;
  };

  // showStock says what is sold out; nothing is, when there is nothing to say.
  const showStock = (says) => {
    if (says === soldOut) return;
    soldOut = says;
    if (says) stock.textContent = says;
    else stock.innerHTML = inStock;
    stock.classList.toggle("out", says !== "");
  };

  const showPrice = (extra) => {
    const box = document.querySelector(".price.big");
    const now = Number(form.dataset.cents) + extra;
    const was = Number(form.dataset.was) + extra;
    write(box.querySelector(".now"), dollars.format(now / 100));
    if (!box.querySelector(".was")) return;
    write(box.querySelector(".was"), dollars.format(was / 100));
    write(box.querySelector(".save"), `Save ${Math.floor(((was - now) * 100) / was)}%`);
  };

  // note says beside a value what it cannot be had with.
  const note = (value, text) => {
    if (value instanceof HTMLOptionElement) value.textContent = value.dataset.says + (text && ` – ${text}`);
    else value.parentElement.querySelector(".note").textContent = text;
  };

  form.addEventListener("change", follow);
  follow();
}
