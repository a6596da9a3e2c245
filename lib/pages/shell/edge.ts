import { DEFAULT_WIDTH } from "../../messages/page-port.ts";
import { type Side, widthAfterDrag, widthAfterKey } from "../geometry.ts";
import { makeDraggable } from "./drag.ts";

/** What the edge reads and changes. Widths in CSS pixels. */
export interface Resizing {
  width(): number;
  side(): Side;
  /** While dragging: only the sidebar follows, the page is laid out once at the end. */
  preview(width: number): void;
  settle(width: number): void;
}

/** Drag the edge, use the arrow keys on it (with Shift in larger steps), or double-click for the usual width. */
export function wireEdge(edge: HTMLElement, resizing: Resizing, signal: AbortSignal): void {
  makeDraggable(
    edge,
    (start) => {
      const from = resizing.width();
      let width = from;
      const around = edge.parentElement;
      around?.classList.add("dragging");
      return {
        move(event) {
          width = widthAfterDrag(from, event.clientX - start.clientX, resizing.side());
          resizing.preview(width);
        },
        end() {
          around?.classList.remove("dragging");
          if (width !== from) resizing.settle(width);
        },
      };
    },
    signal,
  );
  edge.addEventListener(
    "keydown",
    (event) => {
      const width = widthAfterKey(resizing.width(), event.key, event.shiftKey, resizing.side());
      if (width === null) return;
      event.preventDefault();
      resizing.settle(width);
    },
    { signal },
  );
  edge.addEventListener("dblclick", () => resizing.settle(DEFAULT_WIDTH), { signal });
}
