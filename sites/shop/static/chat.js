// The chat: a frame from the shop's second origin, in the corner. It stays out
// of sight until it says that it is there, so that where that origin may not
// load there is nothing to see.

const place = document.querySelector(".chat");

if (place) {
  const frame = document.createElement("iframe");
  frame.title = "Chat with Fernhill";
  frame.src = `${place.dataset.origin}/chat`;
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== place.dataset.origin) return;
    place.hidden = false;
    place.classList.toggle("open", event.data === "open");
    if (event.data === "open") fetch("/chat/opened", { method: "POST", keepalive: true }).catch(() => {});
  });
  place.append(frame);
}
