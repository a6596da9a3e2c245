import { clampHandle } from "../geometry.ts";
import { makeDraggable } from "./drag.ts";

/** Less than this is a hand that trembles while it clicks. In CSS pixels. */
const DRAG_FROM = 4;
const KEY_STEP = 0.05;

/**
 * Pressing the handle opens and closes; dragging it, or the up and down keys, move it along the window's
 * side, away from whatever it covers. It starts at this share of the window's height.
 */
export function wireHandle(
  handle: HTMLButtonElement,
  window: Window,
  start: number,
  pressed: () => void,
  signal: AbortSignal,
): void {
  let share = start;
  let wasDragged = false;
  const moveTo = (next: number): void => {
    share = clampHandle(next);
    handle.style.setProperty("--handle", `${share * 100}vh`);
  };
  moveTo(start);

  makeDraggable(
    handle,
    (start) => {
      const from = share;
      wasDragged = false;
      return {
        move(event) {
          const moved = event.clientY - start.clientY;
          if (Math.abs(moved) >= DRAG_FROM) wasDragged = true;
          if (wasDragged) moveTo(from + moved / window.innerHeight);
        },
        end() {},
      };
    },
    signal,
  );
  // A mouse on the handle leaves the caret where it is, so that closing can give it back.
  handle.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  handle.addEventListener(
    "click",
    () => {
      // A drag ends with a click; one from the keyboard never follows a drag.
      if (!wasDragged) pressed();
      wasDragged = false;
    },
    { signal },
  );
  handle.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      moveTo(share + (event.key === "ArrowUp" ? -KEY_STEP : KEY_STEP));
    },
    { signal },
  );
}
