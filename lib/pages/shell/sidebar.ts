import {
  DEFAULT_WIDTH,
  type FrameToPage,
  type PageToFrame,
  type Placement,
} from "../../messages/page-port.ts";
import { clampWidth, roomOf, type Side, sideOf } from "../geometry.ts";
import type { FocusKeeper } from "./focus.ts";
import type { Panel, Phase } from "./panel.ts";
import type { Push } from "./push.ts";

interface SidebarDeps {
  readonly window: Window;
  readonly html: HTMLElement;
  readonly panel: Panel;
  readonly push: Push;
  readonly focus: FocusKeeper;
  /** Whether it starts closed in this window, whatever was remembered. */
  readonly startsClosed: (() => boolean) | undefined;
  /** False when the frame is not connected. */
  readonly tellFrame: (message: PageToFrame) => boolean;
}

type RememberedLayout = Extract<FrameToPage, { readonly type: "layout" }>;

export interface Sidebar {
  width(): number;
  side(): Side;
  /** The frame tells what the person last chose on this screen. */
  recall(layout: RememberedLayout): void;
  /** Closes, if it is open. */
  close(): void;
  /** The person asked to open or close, by the handle or by the keyboard shortcut. */
  toggle(): void;
  preview(width: number): void;
  settle(width: number): void;
  /** Looks again at the window and the page, both of which may have changed. */
  refresh(): void;
  /** The page goes onto paper, without us. */
  makeWay(): void;
  /** Stops waiting for the remembered layout: the handle at least must be seen. */
  stopWaiting(): void;
}

const NO_ROOM = { pushed: 0, covered: 0 };

/**
 * Whether the sidebar is open, how wide it is, and what follows from that for the page and the frame.
 * Starts unseen: only the frame knows what the person last chose on this screen.
 */
export function createSidebar(deps: SidebarDeps): Sidebar {
  const { window, html, panel, push, focus, startsClosed, tellFrame } = deps;
  let phase: Phase = "starting";
  let width = DEFAULT_WIDTH;
  let placement: Placement = "push";
  let isRecalled = false;
  let isFocusOwed = false;
  let isPushing = false;

  // Some pages give their direction to the body, which has that of <html> otherwise.
  const side = (): Side =>
    sideOf(window.getComputedStyle(html.querySelector("body") ?? html).direction);
  const tellLayout = (): boolean => tellFrame({ type: "layout", open: phase === "open", width });

  /** A push may tell the page that its window has changed. We hear that too, and need not look again. */
  function refresh(): void {
    if (isPushing) return;
    // Asked once, before the page is told: the answer costs the style of whatever has changed. While nothing
    // is seen yet, it is of no use.
    const at = phase === "starting" ? "right" : side();
    panel.show({ phase, side: at, width });
    isPushing = true;
    push(at, roomOf(phase === "open", width, window.innerWidth, placement));
    isPushing = false;
  }

  /** What was remembered yields to what the person did before it came, or has done since. */
  function recall(layout: RememberedLayout): void {
    const personWasFirst = !isRecalled && phase === "open";
    if (!isRecalled && !personWasFirst) {
      phase = layout.open && !startsClosed?.() ? "open" : "closed";
    }
    isRecalled = true;
    width = clampWidth(layout.width);
    placement = layout.placement;
    refresh();
    if (personWasFirst) tellLayout();
    if (isFocusOwed) isFocusOwed = !tellFrame({ type: "focus" });
  }

  function open(): void {
    focus.remember();
    phase = "open";
    refresh();
    panel.frame.focus();
    tellLayout();
    isFocusOwed = !tellFrame({ type: "focus" });
  }

  function close(): void {
    phase = "closed";
    isFocusOwed = false;
    focus.giveBack(panel);
    refresh();
    tellLayout();
  }

  return {
    width: () => width,
    side,
    refresh,
    recall,
    close() {
      if (phase === "open") close();
    },
    toggle() {
      if (phase === "open") close();
      else open();
    },
    preview(next) {
      panel.show({ phase, side: side(), width: next });
    },
    settle(next) {
      width = next;
      refresh();
      tellLayout();
    },
    makeWay() {
      push("right", NO_ROOM);
    },
    stopWaiting() {
      if (phase === "starting") phase = "closed";
      refresh();
    },
  };
}
