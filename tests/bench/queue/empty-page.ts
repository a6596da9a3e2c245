import { createElement } from "react";
import { createRoot } from "react-dom/client";

/** One row and nothing else: what a page of this browser with React in it takes at least. */
const cell = createElement("span", { role: "gridcell" }, "One lead");
const row = createElement("div", { role: "row" }, cell);
createRoot(document.body.appendChild(document.createElement("div"))).render(
  createElement("div", { role: "grid" }, row),
);
