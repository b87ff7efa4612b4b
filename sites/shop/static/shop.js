// What the shop's pages do with JavaScript on. Every page works without: each
// module finds its own elements, makes them better, and does nothing on pages
// that have none. One file a component.

import "./star-rating.js";
import "./suggest.js";
import "./filters.js";
import "./infinite.js";
import "./gallery.js";
import "./options.js";
import "./own-list.js";
import "./stepper.js";
import "./tabs.js";
import "./confirm.js";
import "./dialog.js";
import "./add.js";
import "./chat.js";
import "./popups.js";

// Styles show what only scripts can serve.
document.documentElement.classList.add("js");
