import type { Side } from "../geometry.ts";
import { declare, type Push } from "../shell/push.ts";
import { all } from "./read/dom.ts";

/**
 * How Gmail gives way to the sidebar. Its script lays everything out in pixels, so its body becomes
 * narrower and it is told that the window has changed; what is fixed to the window, like the place where
 * messages are written, holds on to the body instead.
 */
export function createGmailPush(html: HTMLElement): Push {
  let undos: readonly (() => void)[] = [];
  let current = "";
  return (side, { pushed }) => {
    // At the page's very beginning it has no body yet; the push is repeated when it has one.
    const [body] = all(html, "body");
    const isPushed = pushed > 0 && body instanceof HTMLElement;
    const wanted = isPushed ? `${side} ${pushed}` : "";
    if (wanted === current) return;
    current = wanted;
    for (const undo of undos) undo();
    undos = isPushed ? narrow(body.style, side, pushed) : [];
    html.ownerDocument.defaultView?.dispatchEvent(new Event("resize"));
  };
}

function narrow(style: CSSStyleDeclaration, side: Side, pixels: number): readonly (() => void)[] {
  const declarations = [
    { name: "width", value: `calc(100% - ${pixels}px)` },
    { name: `margin-${side}`, value: `${pixels}px` },
    // What is fixed to the window's lower end must find it at the body's.
    { name: "min-height", value: "100vh" },
    { name: "contain", value: "layout" },
  ];
  return declarations.map((declaration) => declare(style, declaration));
}
