import type { MailConversation, SentMail } from "../../domain/mail/mail-page.ts";
import type { After } from "../shell/extension.ts";
import type { KnownTexts } from "./known-texts.ts";
import { all, closest, holds, isWritten, real } from "./read/dom.ts";
import { recipientsOf } from "./read/editor.ts";
import { type EditorElements, findEditors } from "./read/find-editors.ts";

/** The send button, by its class or its number in Gmail's own log: its words are in every language. */
const SEND = '.aoO,[jslog^="32601"]';
/** Only what can be undone or looked at has been done. */
const DONE = "#link_undo,#link_vsm";
const UNDO = "#link_undo";
const LOOK_EVERY_MS = 250;
const NOTICE_WITHIN_MS = 10_000;
/** Gmail's longest time for changing one's mind. */
const UNDO_WITHIN_MS = 30_000;
const MODIFIERS: readonly string[] = ["Control", "Meta", "Shift", "Alt"];

interface SentDeps {
  readonly document: Document;
  readonly conversation: () => MailConversation | null;
  readonly standingIn: KnownTexts["standingIn"];
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly after: After;
}

interface Sending {
  readonly mail: SentMail;
  /** What the page said already when the button was pressed. */
  readonly before: Notice;
  readonly until: number;
}

/** What the page says of something that it has just done; nothing where there is no link. */
interface Notice {
  readonly link: Element | null;
  readonly text: string;
}

/**
 * Calls back when a message has probably been sent: its send button or keys were pressed, nothing else of
 * its editor was touched after that, the editor went away, and the page said something new that can be
 * undone or looked at. With null when that was undone. Nobody can be sure from here, so nothing may be
 * recorded for it alone.
 */
export function watchSent(
  deps: SentDeps,
  sent: (mail: SentMail | null) => void,
  signal: AbortSignal,
): void {
  const { document, now } = deps;
  const sending = new Map<string, Sending>();
  let undoUntil = 0;

  function touched(target: Element, isSend: boolean): void {
    // Most clicks and keys mean nothing to us, and cost nothing.
    if (!isSend && sending.size === 0) return;
    const editor = findEditors(document).find(({ root }) => holds(root, target));
    if (editor === undefined) return;
    if (!isSend) {
      sending.delete(editor.id);
      return;
    }
    if (sending.size === 0) deps.after(LOOK_EVERY_MS, look, signal);
    sending.set(editor.id, {
      mail: mailOf(editor),
      before: noticeOf(document),
      until: now() + NOTICE_WITHIN_MS,
    });
  }

  function mailOf(editor: EditorElements): SentMail {
    const { id: editorId, kind } = editor;
    const answered = kind === "reply" ? deps.conversation() : null;
    return {
      editorId,
      kind,
      people: recipientsOf(editor),
      threadId: answered?.threadId ?? null,
      before: answered?.lastMessage?.id ?? null,
      standing: deps.standingIn(editor),
    };
  }

  function look(): void {
    const open = new Set(findEditors(document).map(({ id }) => id));
    const said = noticeOf(document);
    for (const [id, { mail, before, until }] of sending) {
      const isNews = said.link !== null && (said.link !== before.link || said.text !== before.text);
      const isSent = isNews && !open.has(id);
      if (isSent || now() >= until) sending.delete(id);
      if (!isSent) continue;
      undoUntil = now() + UNDO_WITHIN_MS;
      sent(mail);
    }
    if (sending.size > 0) deps.after(LOOK_EVERY_MS, look, signal);
  }

  function undone(target: Element): void {
    if (now() >= undoUntil || closest(target, UNDO) === null || isWritten(target)) return;
    undoUntil = 0;
    sent(null);
  }

  document.addEventListener(
    "click",
    ({ target }) => {
      if (!(target instanceof Element)) return;
      undone(target);
      touched(target, closest(target, SEND) !== null);
    },
    { signal, capture: true },
  );
  document.addEventListener(
    "keydown",
    ({ target, key, ctrlKey, metaKey }) => {
      if (!(target instanceof Element) || MODIFIERS.includes(key)) return;
      const isPress = key === "Enter" || key === " ";
      if (isPress) undone(target);
      const isShortcut = key === "Enter" && (ctrlKey || metaKey);
      touched(target, isShortcut || (isPress && closest(target, SEND) !== null));
    },
    { signal, capture: true },
  );
}

function noticeOf(document: Document): Notice {
  const link = all(document, DONE).find((it) => !isWritten(it)) ?? null;
  const whole = link && (closest(link, "[role=alert]") ?? real(link, "parentElement"));
  return { link, text: whole?.textContent ?? "" };
}
