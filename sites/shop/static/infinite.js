// A list without pages: when its end comes into sight, the next products are fetched and added.
// The address keeps up, so that coming back from a product shows what was shown before.
const found = document.querySelector(".found");
const status = document.getElementById("scrolled");

const next = async (more) => {
  const url = new URL(more.querySelector("a").href);
  url.hash = "";
  const kept = url.pathname + url.search;
  url.searchParams.set("fragment", "1");
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.status);
  const part = new DOMParser().parseFromString(await answer.text(), "text/html");
  const grid = found.querySelector(".grid");
  grid.append(...part.querySelectorAll(".grid > li"));
  history.replaceState(history.state, "", kept);
  const end = part.querySelector(".more");
  more.replaceWith(end);
  tell(grid.children.length, end);
  watch();
};

const tell = (n, end) => {
  const total = found.querySelector(".total");
  total.textContent = total.textContent.replace(/^\S+–\S+ of /, n < Number(found.dataset.total) ? `1–${n} of ` : "");
  status.textContent = end.querySelector("a") ? `${n} products shown` : end.textContent;
};

// watch waits for the end of the list. The link stays for who comes there by keyboard, and for
// when fetching fails.
const watch = () => {
  const more = found?.querySelector(".more:has(a)");
  if (!more) return;
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    sight.disconnect();
    next(more).catch(() => { status.textContent = "More products could not be loaded. Choose “Show more”."; });
  }, { rootMargin: "0px 0px 300px 0px" });
  sight.observe(more);
};
watch();
