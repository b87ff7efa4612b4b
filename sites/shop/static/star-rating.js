// <star-rating value="4.3">: five stars, filled exactly as far as the rating
// goes, in a shadow root. Without JavaScript the element's own text stands there.

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: inline-block; position: relative; white-space: nowrap; line-height: 1; }
  .all { color: var(--star-empty, #d8d2c4); }
  .lit { position: absolute; inset: 0 auto 0 0; overflow: hidden; color: var(--gold, #b3761a); }
`);

class StarRating extends HTMLElement {
  static observedAttributes = ["value"];

  #lit = document.createElement("span");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const all = document.createElement("span");
    all.className = "all";
    this.#lit.className = "lit";
    for (const layer of [all, this.#lit]) {
      layer.textContent = "★★★★★";
      layer.setAttribute("aria-hidden", "true");
      root.append(layer);
    }
  }

  attributeChangedCallback() {
    const value = Math.min(Math.max(Number(this.getAttribute("value")) || 0, 0), 5);
    this.#lit.style.width = `${value * 20}%`;
  }
}

customElements.define("star-rating", StarRating);
