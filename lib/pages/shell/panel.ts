import { MAX_WIDTH, MIN_WIDTH } from "../../messages/page-port.ts";
import type { Side } from "../geometry.ts";
import { featuresToShare } from "./features-to-share.ts";
import { railIcon } from "./rail-icon.ts";
import { createStrip, type Strip } from "./strip.ts";
import type { ShellWords } from "./words.ts";

/** `starting` waits for the remembered layout: nothing is seen yet, but the frame renders. */
export type Phase = "starting" | "closed" | "open";

export interface PanelLook {
  readonly phase: Phase;
  readonly side: Side;
  readonly width: number;
}

/** The elements inside the shadow root. */
export interface Panel {
  readonly sidebar: HTMLElement;
  readonly handle: HTMLButtonElement;
  /** Edge and frame. */
  readonly body: HTMLElement;
  readonly edge: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly strip: Strip;
  show(look: PanelLook): void;
}

/**
 * Builds handle, edge and frame, in the order in which Tab visits them. While the sidebar is not open the
 * panel is inert, so that neither Tab nor a screen reader finds the frame.
 */
export function createPanel(document: Document, words: ShellWords): Panel {
  const sidebar = document.createElement("div");
  sidebar.className = "sidebar";
  const handle = createHandle(document);
  const body = document.createElement("div");
  body.className = "panel";
  const edge = createEdge(document, words);
  const frame = document.createElement("iframe");
  frame.title = words.frame;
  frame.setAttribute("allow", featuresToShare(document));
  body.append(edge, frame);
  const strip = createStrip(document, words.dismiss);
  sidebar.append(handle, body, strip.element);

  const show = ({ phase, side, width }: PanelLook): void => {
    const open = phase === "open";
    sidebar.dataset["side"] = side;
    sidebar.dataset["phase"] = phase;
    sidebar.style.setProperty("--width", `${width}px`);
    sidebar.inert = phase === "starting";
    body.inert = !open;
    handle.setAttribute("aria-expanded", String(open));
    handle.setAttribute("aria-label", open ? words.close : words.open);
    edge.setAttribute("aria-valuenow", String(width));
  };
  return { sidebar, handle, body, edge, frame, strip, show };
}

function createHandle(document: Document): HTMLButtonElement {
  const handle = document.createElement("button");
  handle.type = "button";
  handle.className = "handle";
  handle.append(railIcon(document));
  return handle;
}

function createEdge(document: Document, words: ShellWords): HTMLElement {
  const edge = document.createElement("div");
  edge.className = "edge";
  edge.tabIndex = 0;
  for (const [name, value] of Object.entries({
    role: "separator",
    "aria-orientation": "vertical",
    "aria-label": words.resize,
    "aria-valuemin": String(MIN_WIDTH),
    "aria-valuemax": String(MAX_WIDTH),
  })) {
    edge.setAttribute(name, value);
  }
  return edge;
}
