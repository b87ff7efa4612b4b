// Inside the chat's frame: opens and closes the panel, and asks without leaving
// the page, so that the shopper's way back stays as it is.

const bubble = document.querySelector(".bubble");

const tell = () => parent.postMessage(document.body.classList.contains("open") ? "open" : "closed", "*");

const toggle = (open) => {
  document.body.classList.toggle("open", open);
  bubble.setAttribute("aria-expanded", String(open));
  if (bubble.hasAttribute("aria-label")) bubble.setAttribute("aria-label", open ? "Close the chat" : "Open the chat");
  tell();
  (open ? document.querySelector("#question") : bubble).focus();
};

bubble.addEventListener("click", () => toggle(!document.body.classList.contains("open")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.classList.contains("open")) toggle(false);
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(event.target, event.submitter));
  const response = await fetch(`/chat?${asked}`).catch(() => null);
  if (!response?.ok) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector(".panel").replaceWith(next.querySelector(".panel"));
  const talk = document.querySelector(".talk");
  talk.scrollTop = talk.scrollHeight;
  document.querySelector("#question").focus();
});

tell();
