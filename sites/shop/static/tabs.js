// Turns the list of links to a product's sections into tabs: arrow keys move,
// links elsewhere on the page to a section open its tab.

const box = document.querySelector(".tabs");

if (box) {
  const links = [...box.querySelectorAll(".jump a")];
  const bar = document.createElement("div");
  bar.className = "tab-bar";
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "About this product");
  const tabs = links.map((link) => {
    const panel = document.getElementById(link.hash.slice(1));
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${panel.id}`;
    tab.textContent = link.textContent;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.tabIndex = 0;
    bar.append(tab);
    return { tab, panel };
  });

  const select = (chosen) => {
    for (const { tab, panel } of tabs) {
      const on = panel === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      panel.hidden = !on;
    }
  };
  const panelOf = (hash) => tabs.find(({ panel }) => `#${panel.id}` === hash)?.panel;

  tabs.forEach(({ tab, panel }, i) => {
    tab.addEventListener("click", () => select(panel));
    tab.addEventListener("keydown", (event) => {
      const last = tabs.length - 1;
      const to = { ArrowRight: i === last ? 0 : i + 1, ArrowLeft: i === 0 ? last : i - 1, Home: 0, End: last }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      select(tabs[to].panel);
      tabs[to].tab.focus();
    });
  });
  document.addEventListener("click", (event) => {
    const panel = panelOf(event.target.closest?.("a[href^='#']")?.hash);
    if (panel) select(panel);
  });

  box.querySelector(".jump").replaceWith(bar);
  box.classList.add("on");
  select(panelOf(location.hash) ?? tabs[0].panel);
}
