// Suggestions below the search box: a combobox whose list the server writes (GET /suggest?q=).
// Its options are links, so that without this script the search box is simply a search box.
const form = document.querySelector("form.find");
const box = form?.querySelector("input[type=search]");

if (box) {
  const list = document.createElement("div");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const said = document.createElement("p");
  said.className = "hidden";
  said.setAttribute("role", "status");
  form.append(list, said);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", "aria-haspopup": "listbox" })) box.setAttribute(name, value);

  const options = () => [...list.querySelectorAll("[role=option]")];
  const active = () => list.querySelector("[aria-selected=true]");

  const choose = (option) => {
    active()?.setAttribute("aria-selected", "false");
    if (!option) return box.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option.id);
  };

  const close = () => {
    choose(null);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    said.textContent = "";
  };

  // Only the answer to what is typed last may be shown.
  let asked = null;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const typed = box.value.trim();
    if (!typed) return close();
    try {
      const answer = await fetch("/suggest?" + new URLSearchParams({ q: typed }), { signal: asked.signal });
      const html = answer.ok ? await answer.text() : "";
      if (document.activeElement === box) show(html);
    } catch (e) {
      if (e.name !== "AbortError") close();
    }
  };

  const show = (html) => {
    close();
    list.innerHTML = html;
    const n = options().length;
    if (!n) return;
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    said.textContent = n === 1 ? "1 suggestion" : n + " suggestions";
  };

  box.addEventListener("input", ask);
  box.addEventListener("keydown", (e) => {
    if (list.hidden) {
      if (e.key === "ArrowDown" && box.value.trim()) { e.preventDefault(); ask(); }
      return;
    }
    const all = options();
    const at = all.indexOf(active());
    switch (e.key) {
      case "ArrowDown": e.preventDefault(); choose(all[at + 1] || null); break;
      case "ArrowUp": e.preventDefault(); choose(at < 0 ? all[all.length - 1] : all[at - 1] || null); break;
      case "Escape": e.preventDefault(); close(); break;
    }
  });
  box.addEventListener("blur", () => { asked?.abort(); close(); });
  form.addEventListener("submit", (e) => {
    asked?.abort();
    const option = active();
    if (option) { e.preventDefault(); option.click(); }
  });
  // A press on an option must not take the focus away first, which would close the list.
  list.addEventListener("mousedown", (e) => e.preventDefault());
}
