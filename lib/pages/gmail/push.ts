import type { Room, Side } from "../geometry.ts";
import { declare, type Push } from "../shell/push.ts";
import { all, closest, real } from "./read/dom.ts";
import { findEditors } from "./read/find-editors.ts";

/** Puts back what stood there before. */
type Undo = () => void;

export interface GmailPlacement {
  readonly createPush: (html: HTMLElement) => Push;
  /** Looks again for messages that are being written under the sidebar. */
  readonly keepEditorsBeside: () => void;
}

/**
 * How Gmail leaves the sidebar its room. Its script lays everything out in pixels, so its body becomes
 * narrower and it is told that the window has changed; what is fixed to the window, like the place where
 * messages are written, holds on to the body instead. Where the sidebar lies over the page, that place
 * alone is moved beside it: somebody who writes must see what they write.
 */
export function createGmailPlacement(document: Document): GmailPlacement {
  let side: Side = "right";
  let room: Room = { pushed: 0, covered: 0 };
  let moved: readonly Undo[] = [];

  const keepEditorsBeside = (): void => {
    for (const undo of moved) undo();
    moved = room.covered === 0 ? [] : moveEditors(document, side, room.covered);
  };

  const createPush = (html: HTMLElement): Push => {
    let undos: readonly Undo[] = [];
    let current = "";
    return (nextSide, nextRoom) => {
      side = nextSide;
      room = nextRoom;
      const [body] = all(html, "body");
      const isPushed = room.pushed > 0 && body instanceof HTMLElement;
      const wanted = isPushed ? `${side} ${room.pushed}` : "";
      if (wanted !== current) {
        current = wanted;
        for (const undo of undos) undo();
        undos = isPushed ? narrow(body.style, side, room.pushed) : [];
        document.defaultView?.dispatchEvent(new Event("resize"));
      }
      keepEditorsBeside();
    };
  };
  return { createPush, keepEditorsBeside };
}

function narrow(style: CSSStyleDeclaration, side: Side, pixels: number): readonly Undo[] {
  const declarations = [
    { name: "width", value: `calc(100% - ${pixels}px)` },
    { name: `margin-${side}`, value: `${pixels}px` },
    // What is fixed to the window's lower end must find it at the body's.
    { name: "min-height", value: "100vh" },
    { name: "contain", value: "layout" },
  ];
  return declarations.map((declaration) => declare(style, declaration));
}

/** Moves the windows of new messages out from under the sidebar, all alike, as far as the page is wide. */
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
  return places.map(({ element, free }) => {
    const by = Math.max(0, Math.round(Math.min(most, free)));
    return declare(element.style, { name: "translate", value: `${side === "right" ? -by : by}px` });
  });
}
