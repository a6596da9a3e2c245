import type { MailPage, SentMail } from "../../domain/mail/mail-page.ts";
import type { PageAnswer } from "../../messages/page-port.ts";
import type { Room, Side } from "../geometry.ts";
import type { ShellDeps } from "../shell/start.ts";
import { isComposeWindow } from "./compose-window.ts";
import { createGmailPush } from "./push.ts";

/** What reads the page and writes into it. It is loaded once the sidebar is open, and not before. */
export interface GmailReader {
  read(): MailPage;
  watch(window: Window, changed: () => void, signal: AbortSignal): void;
  answer(request: unknown): PageAnswer;
  watchSent(sent: (mail: SentMail | null) => void, signal: AbortSignal): void;
  /** Keeps what is being written out from under a sidebar that lies over the page. */
  keepEditorsBeside(side: Side, room: Room): void;
}

type HostPage = Required<
  Pick<
    ShellDeps,
    "readPage" | "watch" | "answer" | "watchSent" | "createPush" | "startsClosed" | "handleAt"
  >
>;

export interface LateGmailPage {
  readonly page: HostPage;
  /** Takes the reader; a second one is not needed and is left alone. */
  plugIn(reader: GmailReader): void;
}

/** Views of a single message or file: to print it, as it was sent, too long to be shown at once. */
const NO_MAIL = /^(pt|om|lg|att|snatt)$/;
/** Between the buttons of the companion bar above and what is being written below. */
const HANDLE_AT = 0.6;

/**
 * Gmail as the shell needs it, before and after its reader has come. Until then the page is starting, and
 * nothing in it is read or watched: beside a sidebar that stays closed it remains like that.
 */
export function createLateGmailPage(document: Document, url: () => URL): LateGmailPage {
  let reader: GmailReader | null = null;
  let begin: readonly ((reader: GmailReader) => void)[] = [];
  let place: { readonly side: Side; readonly room: Room } | null = null;

  const whenRead = (step: (reader: GmailReader) => void): void => {
    if (reader === null) begin = [...begin, step];
    else step(reader);
  };
  const page: HostPage = {
    readPage() {
      const { pathname, searchParams } = url();
      // Other things live under the same host, and what is there to be printed or downloaded.
      if (!/^\/mail\b/.test(pathname) || NO_MAIL.test(searchParams.get("view") ?? "")) return null;
      return { type: "mail", mail: reader === null ? unread(pathname) : reader.read() };
    },
    watch: (window, changed, signal) =>
      whenRead((it) => {
        const look = (): void => {
          changed();
          if (place !== null) it.keepEditorsBeside(place.side, place.room);
        };
        it.watch(window, look, signal);
      }),
    answer: (request) => reader?.answer(request) ?? { type: "refused", why: "not-here" },
    watchSent: (sent, signal) => whenRead((it) => it.watchSent(sent, signal)),
    createPush(html) {
      const push = createGmailPush(html);
      return (side, room) => {
        place = { side, room };
        push(side, room);
        reader?.keepEditorsBeside(side, room);
      };
    },
    startsClosed: () => isComposeWindow(document, url()),
    handleAt: HANDLE_AT,
  };
  return {
    page,
    plugIn(next) {
      if (reader !== null) return;
      reader = next;
      for (const step of begin) step(next);
    },
  };
}

function unread(pathname: string): MailPage {
  const [, index = "0"] = /\/u\/(\d\d?)\b/.exec(pathname) ?? [];
  const mailbox = { index: Number(index), address: null };
  return { mailbox, reading: "starting", conversation: null, editor: null };
}

/** Where the script that starts is found by the one that comes later: no page can reach it. */
const SLOT = Symbol.for("handrail.gmail");

export function offerSlot(late: LateGmailPage): void {
  Reflect.set(globalThis, SLOT, late.plugIn);
}

/** Hands the reader to the page; does nothing where Handrail does not stand. */
export function plugIn(reader: GmailReader): void {
  const take: unknown = Reflect.get(globalThis, SLOT);
  if (typeof take === "function") take(reader);
}
