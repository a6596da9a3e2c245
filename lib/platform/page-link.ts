import { browser } from "wxt/browser";
import type { SentMail } from "../domain/mail/mail-page.ts";
import type { PageState } from "../domain/record.ts";
import {
  FRAME_PORT_PREFIX,
  type FrameToPage,
  type PageAnswer,
  type PageRequest,
  type Placement,
  SIDE_PANEL_PORT,
} from "../messages/page-port.ts";
import { pageToFrameSchema } from "../messages/page-state-schema.ts";

export interface PageLinkOptions {
  /** The nonce in the frame's address; null in the side panel, which no page can embed. */
  readonly nonce: string | null;
  /** What to tell the page as soon as the link stands. */
  readonly layout: () => Promise<{
    readonly open: boolean;
    readonly width: number;
    readonly placement: Placement;
  } | null>;
  /** The page vouched for this frame: its content script made it. */
  readonly onPaired: () => void;
  readonly onPage: (state: PageState) => void;
  readonly onLayout: (layout: { readonly open: boolean; readonly width: number }) => void;
  readonly onFocus: () => void;
  /** A message has probably been sent from the page; null: the sending was undone. */
  readonly onSent: (sent: SentMail | null) => void;
  /** The side panel turned to another tab: what was shown belongs to the one before. */
  readonly onTurned: () => void;
  /** The link is down and will not come back by itself: not our page, or the extension is gone. */
  readonly onLost: () => void;
}

export interface PageLink {
  readonly tell: (message: FrameToPage) => void;
  /**
   * Asks the page for something that the person has just pressed for. A page that is gone, is no page of
   * mail, or does not answer in time has refused.
   */
  readonly ask: (request: PageRequest) => Promise<PageAnswer>;
}

/** Tries after the link broke: the page may just have come out of the back-forward cache. */
const MOST_TRIES = 5;
/** Beside a page that is no CRM's the side panel must not stay empty for long; a new page asks again. */
const MOST_TRIES_OF_SIDE_PANEL = 2;
const RETRY_MS = 300;
const ANSWER_WITHIN_MS = 4_000;

/**
 * Links this page to the content script of its tab (frame) or of the active tab (side panel) by a
 * runtime port, which the web page can neither open nor read. No worker takes part in it.
 */
export function linkToPage(options: PageLinkOptions): PageLink {
  let port: ReturnType<typeof browser.tabs.connect> | null = null;
  let tries = 0;
  let asked = 0;
  const waiting = new Map<number, (answer: PageAnswer) => void>();
  const mostTries = options.nonce === null ? MOST_TRIES_OF_SIDE_PANEL : MOST_TRIES;

  const open = async (): Promise<void> => {
    const tabId = options.nonce === null ? await activeTabId() : await ownTabId();
    if (tabId === null) {
      options.onLost();
      return;
    }
    const name = options.nonce === null ? SIDE_PANEL_PORT : `${FRAME_PORT_PREFIX}${options.nonce}`;
    const opened = browser.tabs.connect(tabId, { name, frameId: 0 });
    port = opened;
    opened.onMessage.addListener((message: unknown) => {
      if (opened === port) receive(message);
    });
    opened.onDisconnect.addListener(() => {
      // Read, or the browser logs it: a tab without our content script is nothing unusual.
      void browser.runtime.lastError;
      if (opened === port) retry();
    });
    const layout = options.nonce === null ? null : await options.layout();
    if (layout !== null && opened === port) tell({ type: "layout", ...layout });
  };

  const receive = (message: unknown): void => {
    const parsed = pageToFrameSchema.safeParse(message);
    if (!parsed.success) return;
    tries = 0;
    options.onPaired();
    if (parsed.data.type === "page") options.onPage(parsed.data.state);
    else if (parsed.data.type === "layout") options.onLayout(parsed.data);
    else if (parsed.data.type === "sent") options.onSent(parsed.data.sent);
    else if (parsed.data.type === "answer") waiting.get(parsed.data.id)?.(parsed.data.answer);
    else options.onFocus();
  };

  const ask = (request: PageRequest): Promise<PageAnswer> => {
    asked += 1;
    const id = asked;
    return new Promise<PageAnswer>((resolve) => {
      const late = setTimeout(() => settle({ type: "refused", why: "not-here" }), ANSWER_WITHIN_MS);
      const settle = (answer: PageAnswer): void => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(answer);
      };
      waiting.set(id, settle);
      tell({ type: "request", id, request });
    });
  };

  const retry = (): void => {
    port = null;
    tries += 1;
    if (tries > mostTries || browser.runtime?.id === undefined) options.onLost();
    else setTimeout(() => void open(), RETRY_MS * tries);
  };

  const tell = (message: FrameToPage): void => {
    try {
      port?.postMessage(message);
    } catch {
      retry();
    }
  };

  if (options.nonce === null) {
    const reopen = (): void => {
      const old = port;
      port = null;
      old?.disconnect();
      tries = 0;
      options.onTurned();
      void open();
    };
    browser.tabs.onActivated.addListener(reopen);
    browser.tabs.onUpdated.addListener((_tabId, change) => {
      if (change.status === "complete") reopen();
    });
  } else {
    addEventListener("pageshow", (event) => {
      if (event.persisted && port === null) {
        tries = 0;
        void open();
      }
    });
  }
  void open();
  return { tell, ask };
}

async function ownTabId(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}

async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}
