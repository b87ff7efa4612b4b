// A drop-down list of the shop's own over a native one: a button and a listbox.
// The native list stays in the form, hidden, and holds the value.

for (const select of document.querySelectorAll("select[data-own-list]")) build(select);

function build(select) {
  const label = document.querySelector(`label[for="${select.id}"]`);
  const box = make("div", { className: "own-list" });
  const button = make("button", { type: "button", id: `${select.id}-button`, className: "own-list-button" },
    { "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": `${select.id}-list` });
  const list = make("ul", { id: `${select.id}-list`, className: "own-list-values", hidden: true, tabIndex: -1 }, { role: "listbox" });
  if (label) {
    label.id = `${select.id}-label`;
    label.htmlFor = button.id;
    button.setAttribute("aria-labelledby", `${label.id} ${button.id}`);
    list.setAttribute("aria-labelledby", label.id);
  }
  let at = 0;

  const values = () => [...select.options].filter((o) => o.value);

  const show = () => {
    button.textContent = select.selectedOptions[0].textContent;
    list.replaceChildren(...values().map((option, i) => {
      const item = make("li", { id: `${list.id}-${i}`, textContent: option.textContent },
        { role: "option", "aria-selected": String(option.selected), ...(option.disabled && { "aria-disabled": "true" }) });
      // Pressing must not take the focus from the list, which would close it.
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(i));
      return item;
    }));
    mark();
  };
  const mark = () => {
    [...list.children].forEach((item, i) => item.classList.toggle("at", i === at));
    list.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  };
  const open = () => {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    at = Math.max(values().findIndex((o) => o.selected), 0);
    show();
    list.focus();
  };
  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  const choose = (i) => {
    const option = values()[i];
    if (option.disabled) return;
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    close();
    button.focus();
  };

  button.addEventListener("click", () => (list.hidden ? open() : close()));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open();
  });
  list.addEventListener("keydown", (event) => {
    const last = values().length - 1;
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
    if (to !== undefined) {
      at = to;
      mark();
    } else if (event.key === "Enter" || event.key === " ") {
      choose(at);
    } else if (event.key === "Escape") {
      close();
      button.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) close();
  });
  // The notes on the values change with the other choices.
  select.form.addEventListener("change", () => queueMicrotask(show));

  select.hidden = true;
  select.after(box);
  box.append(button, list);
  show();
}

function make(tag, properties, attributes = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
