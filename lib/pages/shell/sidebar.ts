import { DEFAULT_WIDTH, type FrameToPage, type PageToFrame } from "../../messages/page-port.ts";
import { clampWidth, pushOf, type Side, sideOf } from "../geometry.ts";
import type { FocusKeeper } from "./focus.ts";
import type { Panel, Phase } from "./panel.ts";
import type { Push } from "./push.ts";

interface SidebarDeps {
  readonly window: Window;
  readonly html: HTMLElement;
  readonly panel: Panel;
  readonly push: Push;
  readonly focus: FocusKeeper;
  /** False when the frame is not connected. */
  readonly tellFrame: (message: PageToFrame) => boolean;
}

export interface Sidebar {
  width(): number;
  side(): Side;
  /** Follows what our own frame says. */
  obey(message: FrameToPage): void;
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

/**
 * Whether the sidebar is open, how wide it is, and what follows from that for the page and the frame.
 * Starts unseen: only the frame knows what the person last chose on this screen.
 */
export function createSidebar(deps: SidebarDeps): Sidebar {
  const { window, html, panel, push, focus, tellFrame } = deps;
  let phase: Phase = "starting";
  let width = DEFAULT_WIDTH;
  let isRecalled = false;
  let isFocusOwed = false;

  const side = (): Side => sideOf(window.getComputedStyle(html).direction);
  const tellLayout = (): boolean => tellFrame({ type: "layout", open: phase === "open", width });

  function refresh(): void {
    panel.show({ phase, side: side(), width });
    push(side(), pushOf(phase === "open", width, window.innerWidth));
  }

  /** What was remembered yields to what the person did before it came. */
  function recall(layout: { readonly open: boolean; readonly width: number }): void {
    const personWasFirst = !isRecalled && phase === "open";
    isRecalled = true;
    width = clampWidth(layout.width);
    if (!personWasFirst) phase = layout.open ? "open" : "closed";
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
    focus.giveBack(panel.handle);
    refresh();
    tellLayout();
  }

  return {
    width: () => width,
    side,
    refresh,
    obey(message) {
      if (message.type === "layout") recall(message);
      else if (phase === "open") close();
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
      push(side(), 0);
    },
    stopWaiting() {
      if (phase === "starting") phase = "closed";
      refresh();
    },
  };
}
