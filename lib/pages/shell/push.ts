import type { Room, Side } from "../geometry.ts";

/** Makes the page leave the sidebar its room on one side; where it takes none, the page is as it was. */
export type Push = (side: Side, room: Room) => void;

export interface Declaration {
  readonly name: string;
  readonly value: string;
}

/**
 * Pushes by a margin on `<html>`. A page that gives `<html>` a width would ignore the margin, so the
 * width is freed with it. What stood there before is put back, unless the page has changed it since.
 */
export function createPush(html: HTMLElement): Push {
  let undo: readonly (() => void)[] = [];
  let current = "";
  return (side, { pushed: pixels }) => {
    const wanted = pixels === 0 ? "" : `${side} ${pixels}`;
    if (wanted === current) return;
    current = wanted;
    for (const step of undo) step();
    undo =
      pixels === 0
        ? []
        : [
            declare(html.style, { name: `margin-${side}`, value: `${pixels}px` }),
            declare(html.style, { name: "width", value: "auto" }),
          ];
  };
}

/**
 * As above, and the page's fixed parts hold on to its body instead of to the window's edge, which the
 * sidebar covers. For pages that are one screen high and open panels there; where the page itself scrolls,
 * its fixed header would scroll away.
 */
export function createHoldingPush(html: HTMLElement): Push {
  const push = createPush(html);
  let letGo: (() => void) | null = null;
  return (side, room) => {
    push(side, room);
    letGo?.();
    // At the page's very beginning it has no body yet; the push is repeated when it has one.
    const body: HTMLElement | null = html.ownerDocument.body;
    letGo =
      room.pushed === 0 || body === null
        ? null
        : declare(body.style, { name: "contain", value: "layout" });
  };
}

/** Sets a property over everything the page says. Returns how to put back what stood there before. */
export function declare(style: CSSStyleDeclaration, { name, value }: Declaration): () => void {
  const before = style.getPropertyValue(name);
  const priority = style.getPropertyPriority(name);
  style.setProperty(name, value, "important");
  return () => {
    if (style.getPropertyValue(name) === value) style.setProperty(name, before, priority);
  };
}
