import type { EditorText, SentMail } from "../domain/mail/mail-page.ts";
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
  | { readonly type: "focus" }
  /** A message has probably been sent from this page; null: the sending was undone. */
  | { readonly type: "sent"; readonly sent: SentMail | null }
  /** The answer to the request with this number. */
  | { readonly type: "answer"; readonly id: number; readonly answer: PageAnswer };

/** What can be asked of a page of mail, always because the person pressed something. */
export type PageRequest =
  /**
   * Put this text where the caret is in an editor, or at its beginning; replace nothing. A subject is set
   * only where the editor has an empty one.
   */
  | {
      readonly type: "insert";
      readonly editorId: string;
      readonly subject: string;
      readonly body: string;
      /** The direction in which the text is written. */
      readonly direction: "ltr" | "rtl";
    }
  /** Say what stands in an editor. */
  | { readonly type: "read-editor"; readonly editorId: string }
  /** Say how often each thing that the reader looks for was found: numbers only, for a report. */
  | { readonly type: "count-hits" };

export type PageAnswer =
  /** `subject` says whether the subject was set too. By its mark a text is known when it is sent. */
  | { readonly type: "inserted"; readonly subject: boolean; readonly mark: number }
  | { readonly type: "editor-text"; readonly text: EditorText; readonly mark: number }
  /** By the name of what was looked for. */
  | { readonly type: "hits"; readonly hits: Readonly<Record<string, number>> }
  /** The editor is gone or minimised, the page did not take the text, or this page cannot be asked that. */
  | {
      readonly type: "refused";
      readonly why: "no-editor" | "minimised" | "not-taken" | "not-here";
    };

/** Frame → content script. */
export type FrameToPage =
  /** The remembered layout for this screen, sent as soon as the port is open. */
  | {
      readonly type: "layout";
      readonly open: boolean;
      readonly width: number;
      readonly placement: Placement;
    }
  /** The person closed the sidebar from inside; the focus goes back to the page. */
  | { readonly type: "close" }
  /** The person does not want the sidebar on this site any more: leave the page as it was. */
  | { readonly type: "leave" }
  | { readonly type: "request"; readonly id: number; readonly request: PageRequest };

/** Whether the page gives way to the sidebar where there is room, or lies under it. */
export type Placement = "push" | "overlay";

/** What a content script has checked of a message: a request is checked by whoever can answer it. */
export type HeardFromFrame =
  | Exclude<FrameToPage, { readonly type: "request" }>
  | { readonly type: "request"; readonly id: number; readonly request: unknown };

/** Checks what a content script receives. Anything else is ignored and the port is closed. */
export function isFrameToPage(message: unknown): message is HeardFromFrame {
  const { type, id, request, open, width, placement } = fieldsOf(message);
  if (type === "close" || type === "leave") return true;
  if (type === "request") return typeof id === "number" && request !== undefined;
  return (
    type === "layout" &&
    typeof open === "boolean" &&
    typeof width === "number" &&
    width >= MIN_WIDTH &&
    width <= MAX_WIDTH &&
    (placement === "push" || placement === "overlay")
  );
}

/** Checks what a page of mail is asked. */
export function isPageRequest(asked: unknown): asked is PageRequest {
  const { type, editorId, subject, body, direction } = fieldsOf(asked);
  if (type === "count-hits") return true;
  if (typeof editorId !== "string") return false;
  if (type === "read-editor") return true;
  return (
    type === "insert" &&
    typeof subject === "string" &&
    typeof body === "string" &&
    (direction === "ltr" || direction === "rtl")
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Background → content script, by `tabs.sendMessage`: the keyboard shortcut was pressed in this tab. */
export interface ToggleMessage {
  readonly type: "toggle";
}

export function isToggleMessage(message: unknown): message is ToggleMessage {
  return fieldsOf(message)["type"] === "toggle";
}

/**
 * The first record and the nonce travel in the frame's own address, so that the frame can read its
 * database before the port is open.
 */
export function frameHash(state: PageState, nonce: string): string {
  const fields = new URLSearchParams({ nonce });
  if (state.type === "record") {
    for (const [name, value] of Object.entries(state.record)) fields.set(name, value);
  } else if (state.type === "no-record") {
    fields.set("crm", state.crm);
    if (state.account !== null) fields.set("account", state.account);
  } else {
    // No address of anybody's in an address; the port tells them a moment later.
    fields.set("mailbox", String(state.mail.mailbox.index));
  }
  return `#${fields}`;
}
