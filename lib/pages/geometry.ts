import { MAX_WIDTH, MIN_WIDTH, type Placement } from "../messages/page-port.ts";

/** The side of the window that the sidebar stands on: the inline end of the page's own language. */
export type Side = "left" | "right";

/** From this window width on there is room to push the page aside; below it the sidebar overlays. */
const PUSH_FROM = 1_100;
/** The strip beside the frame that is dragged. It never lies over the frame, which would cover it. */
export const EDGE_WIDTH = 8;

const KEY_STEP = 16;
const KEY_LEAP = 64;
/** How near the handle may come to the window's top and bottom, as a share of its height. */
const HANDLE_MARGIN = 0.08;

export function sideOf(direction: string): Side {
  return direction === "rtl" ? "left" : "right";
}

/** What the open sidebar takes of the window, in CSS pixels: the page gives way, or it is covered. */
export interface Room {
  readonly pushed: number;
  readonly covered: number;
}

/** How a sidebar of this width finds its room; both are 0 where it is closed. */
export function roomOf(
  open: boolean,
  width: number,
  viewportWidth: number,
  placement: Placement,
): Room {
  const taken = open ? width + EDGE_WIDTH : 0;
  return placement === "push" && viewportWidth >= PUSH_FROM
    ? { pushed: taken, covered: 0 }
    : { pushed: 0, covered: taken };
}

/** The frame's width, in whole CSS pixels, kept within what the frame is designed for. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}

/** The width after the pointer went `moved` pixels to the right, with the sidebar on this side. */
export function widthAfterDrag(width: number, moved: number, side: Side): number {
  return clampWidth(side === "right" ? width - moved : width + moved);
}

/** The width after a key on the edge; null when the key is none of the edge's own. */
export function widthAfterKey(
  width: number,
  key: string,
  leap: boolean,
  side: Side,
): number | null {
  const step = leap ? KEY_LEAP : KEY_STEP;
  switch (key) {
    case "ArrowLeft":
      return widthAfterDrag(width, -step, side);
    case "ArrowRight":
      return widthAfterDrag(width, step, side);
    case "Home":
      return MIN_WIDTH;
    case "End":
      return MAX_WIDTH;
    default:
      return null;
  }
}

/** Where the handle stands, as a share of the window's height from its top, always in reach. */
export function clampHandle(share: number): number {
  return Math.min(1 - HANDLE_MARGIN, Math.max(HANDLE_MARGIN, share));
}
