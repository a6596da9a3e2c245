import type { Room, Side } from "../geometry.ts";
import { declare } from "../shell/push.ts";
import { closest, real } from "./read/dom.ts";
import { findEditors } from "./read/find-editors.ts";

/** So much is left free beside the sidebar, for its handle. CSS pixels. */
const GAP = 36;

/** Puts back what stood there before. */
type Undo = () => void;

/**
 * Where the sidebar lies over the page, the windows of messages that are being written are moved out from
 * under it: somebody who writes must see what they write. Called again it looks anew; where nothing is
 * covered, they stand where the page has put them.
 */
export function createEditorKeeper(document: Document): (side: Side, room: Room) => void {
  let moved: readonly Undo[] = [];
  return (side, { covered }) => {
    for (const undo of moved) undo();
    moved = covered === 0 ? [] : moveEditors(document, side, covered);
  };
}

/** All by the same distance, as far as the page is wide. */
function moveEditors(document: Document, side: Side, covered: number): readonly Undo[] {
  const windows = new Set(
    findEditors(document).flatMap(({ root }) => closest(root, "[role=dialog]") ?? []),
  );
  const width = document.defaultView?.innerWidth ?? 0;
  const places = [...windows].flatMap((element) => {
    if (!(element instanceof HTMLElement)) return [];
    const { left, right } = real(element, "getBoundingClientRect").call(element);
    return side === "right"
      ? [{ element, under: right - (width - covered), free: left }]
      : [{ element, under: covered - left, free: width - right }];
  });
  const most = Math.max(0, ...places.map(({ under }) => under));
  if (most === 0) return [];
  return places.map(({ element, free }) => {
    const by = Math.max(0, Math.round(Math.min(most + GAP, free)));
    const value = `${side === "right" ? -by : by}px`;
    return declare(element.style, { name: "translate", value });
  });
}
