import type { PageState } from "../domain/record.ts";

/**
 * What passes between the content script and the frame (or side panel), over one runtime port that
 * the frame opens to its own tab. The page itself cannot open, read or forge this port. Plain types
 * and hand-written checks only: this file is part of the content script, where every byte counts.
 */

/** The port's name for a frame: the frame proves with the nonce that this content script made it. */
export const FRAME_PORT_PREFIX = "handrail-frame:";
/** The port's name for the native side panel, which no page can embed. */
export const SIDE_PANEL_PORT = "handrail-side-panel";

export const MIN_WIDTH = 320;
export const MAX_WIDTH = 560;
export const DEFAULT_WIDTH = 380;

/** Content script → frame. */
export type PageToFrame =
  /** Which record is open now; the only thing that the page's side ever tells. */
  | { readonly type: "page"; readonly state: PageState }
  /** The person opened or closed the sidebar, or dragged its edge, in the page. */
  | { readonly type: "layout"; readonly open: boolean; readonly width: number }
  /** The sidebar has just been opened by the person: take the focus. */
  | { readonly type: "focus" };

/** Frame → content script. */
export type FrameToPage =
  /** The remembered layout for this screen, sent as soon as the port is open. */
  | { readonly type: "layout"; readonly open: boolean; readonly width: number }
  /** The person closed the sidebar from inside; the focus goes back to the page. */
  | { readonly type: "close" };

/** Checks what a content script receives. Anything else is ignored and the port is closed. */
export function isFrameToPage(message: unknown): message is FrameToPage {
  if (typeof message !== "object" || message === null || !("type" in message)) return false;
  if (message.type === "close") return true;
  return (
    message.type === "layout" &&
    "open" in message &&
    typeof message.open === "boolean" &&
    "width" in message &&
    typeof message.width === "number" &&
    message.width >= MIN_WIDTH &&
    message.width <= MAX_WIDTH
  );
}

/** Background → content script, by `tabs.sendMessage`: the keyboard shortcut was pressed in this tab. */
export interface ToggleMessage {
  readonly type: "toggle";
}

export function isToggleMessage(message: unknown): message is ToggleMessage {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    message.type === "toggle"
  );
}

/**
 * The first record and the nonce travel in the frame's own address, so that the frame can read its
 * database before the port is open.
 */
export function frameHash(state: PageState, nonce: string): string {
  const fields = new URLSearchParams({ nonce });
  if (state.type === "record") {
    const { crm, account, objectType, recordId } = state.record;
    for (const [name, value] of Object.entries({
      crm,
      account,
      objectType,
      recordId,
    })) {
      fields.set(name, value);
    }
  } else {
    fields.set("crm", state.crm);
    if (state.account !== null) fields.set("account", state.account);
  }
  return `#${fields}`;
}
