// The pictures of a product: thumbnails and arrows change the view in place, the
// views follow the colour, a click enlarges.

const gallery = document.querySelector(".gallery");

if (gallery) {
  const shots = [...gallery.querySelectorAll(".shot")];
  const thumbs = [...gallery.querySelectorAll(".thumbs a")];
  const enlarge = gallery.querySelector(".enlarge");
  const lightbox = gallery.querySelector(".lightbox");
  const bare = shots.map((shot) => shot.alt.split(", ")[0]);
  let at = Math.max(thumbs.findIndex((t) => t.hasAttribute("aria-current")), 0);

  const withQuery = (src, name, value) => {
    const url = new URL(src, location);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
    return url.pathname + url.search;
  };
  const visible = () => shots.find((shot) => shot.offsetParent) ?? shots[0];

  const show = (i) => {
    at = (i + thumbs.length) % thumbs.length;
    const { view, says } = thumbs[at].dataset;
    shots.forEach((shot, k) => {
      shot.src = withQuery(shot.src, "view", view);
      if (shot.hasAttribute("alt")) shot.alt = bare[k] + (says && `, ${says}`);
    });
    thumbs.forEach((thumb, k) => (k === at ? thumb.setAttribute("aria-current", "true") : thumb.removeAttribute("aria-current")));
    enlarge.href = visible().src;
  };

  thumbs.forEach((thumb, i) => thumb.addEventListener("click", (event) => {
    event.preventDefault();
    show(i);
  }));
  gallery.querySelectorAll(".turn").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    show(at + (link.classList.contains("on") ? 1 : -1));
  }));

  // The large picture follows the colour by style; the small ones do so here.
  document.addEventListener("change", (event) => {
    if (event.target.name !== "colour") return;
    for (const thumb of thumbs) {
      const img = thumb.querySelector("img");
      img.src = withQuery(img.src, "colour", event.target.value);
      thumb.href = withQuery(thumb.href, "colour", event.target.value);
    }
    enlarge.href = visible().src;
  });

  const open = (event) => {
    event.preventDefault();
    const img = lightbox.querySelector("img");
    img.src = visible().src;
    img.alt = visible().alt;
    lightbox.showModal();
  };
  enlarge.addEventListener("click", open);
  for (const shot of shots) shot.addEventListener("click", open);
}
