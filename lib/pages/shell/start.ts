import type { SentMail } from "../../domain/mail/mail-page.ts";
import type { PageState } from "../../domain/record.ts";
import { frameHash, isToggleMessage } from "../../messages/page-port.ts";
import { isSamePageState } from "../same-page-state.ts";
import { wireEdge } from "./edge.ts";
import type { After, ExtensionPort } from "./extension.ts";
import { createFocusKeeper } from "./focus.ts";
import { guardHost } from "./guard.ts";
import { wireHandle } from "./handle.ts";
import { mountedHost, mountHost, moveToEnd } from "./host-element.ts";
import { watchOrphaning } from "./orphan.ts";
import { createPanel } from "./panel.ts";
import { type AnswerRequest, answerNothing, openPorts } from "./ports.ts";
import type { Push } from "./push.ts";
import { createSidebar } from "./sidebar.ts";
import { watchSilence } from "./silence.ts";
import type { ShellWords } from "./words.ts";

export interface ShellDeps {
  readonly window: Window;
  readonly document: Document;
  readonly extension: ExtensionPort;
  /** What the page's address says now; null when it is no page of this host. */
  readonly readPage: () => PageState | null;
  /** Calls back when the page may show something else. */
  readonly watch: (window: Window, changed: () => void, signal: AbortSignal) => void;
  readonly words: ShellWords;
  /** How this site's pages give way to the sidebar. */
  readonly createPush: (html: HTMLElement) => Push;
  /** Does what the person asked of this page; without it the page cannot be asked for anything. */
  readonly answer?: AnswerRequest;
  /** Calls back when a message has probably been sent from this page, and with null when that was undone. */
  readonly watchSent?: (sent: (mail: SentMail | null) => void, signal: AbortSignal) => void;
  /** Whether the sidebar starts closed in this window, whatever was remembered. */
  readonly startsClosed?: () => boolean;
  /** Where the handle stands at first, as a share of the window's height. */
  readonly handleAt?: number;
  /** The person does not want the sidebar on this site any more: ends the signal. */
  readonly leave?: () => void;
  readonly after: After;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly newNonce: () => string;
  /** Ends everything and leaves the page as it was. */
  readonly signal: AbortSignal;
}

const HANDLE_AT = 0.4;

/**
 * Puts the sidebar beside a page and keeps it told which record is open. Returns the one element that
 * was added; called again, it adds nothing and returns the same. Null when the page is not a host's.
 *
 * Three lives: `work` (address and ports) lasts as long as the extension; `ui` also ends when the page
 * does not want us, so that the side panel goes on being told; `stand` is the element in the page.
 */
export function startShell(deps: ShellDeps): HTMLElement | null {
  const { window, document, extension, words } = deps;
  const mounted = mountedHost(document);
  const first = deps.readPage();
  if (mounted !== null || first === null) return mounted;

  const work = childOf(deps.signal);
  const ui = childOf(work.signal);
  const stand = childOf(deps.signal);
  // Read once, before the page can name an element so that it hides this property.
  const html = document.documentElement;
  let page = first;
  let nonce = deps.newNonce();

  const panel = createPanel(document, words);
  const ports = openPorts(
    {
      extension,
      nonce: () => nonce,
      pageState: () => page,
      frameCame: () => silence.end(),
      heard: (message) => {
        if (message.type === "layout") sidebar.recall(message);
        else if (message.type === "close") sidebar.close();
        else deps.leave?.();
      },
      answer: deps.answer ?? answerNothing,
      lost: () => isOrphan(),
    },
    work.signal,
  );
  const aimFrame = (): void => {
    panel.frame.src = extension.frameAddress(frameHash(page, nonce));
  };
  aimFrame();
  const host = mountHost(document, html, stand.signal);
  const push = deps.createPush(html);
  const sidebar = createSidebar({
    window,
    html,
    panel,
    push,
    focus: createFocusKeeper(document, host.element),
    startsClosed: deps.startsClosed,
    tellFrame: ports.tellFrame,
  });
  const silence = watchSilence(
    { panel, words, after: deps.after, stopWaiting: sidebar.stopWaiting },
    ui.signal,
  );
  const isOrphan = watchOrphaning(
    { document, extension, after: deps.after, orphaned },
    work.signal,
  );
  sidebar.refresh();
  host.root.append(panel.sidebar);

  const toggle = (): void => {
    if (isOrphan() || silence.explain()) return;
    sidebar.toggle();
  };
  wireHandle(panel.handle, window, deps.handleAt ?? HANDLE_AT, toggle, ui.signal);
  wireEdge(panel.edge, sidebar, ui.signal);
  extension.onMessage((message, senderId) => {
    if (senderId === extension.id && isToggleMessage(message)) toggle();
  }, ui.signal);
  deps.watch(window, readAgain, work.signal);
  deps.watchSent?.((sent) => ports.tellAll({ type: "sent", sent }), work.signal);
  watchWindow();
  guardHost(
    {
      html,
      host: host.element,
      now: deps.now,
      beforeRestore() {
        if (isOrphan()) return;
        ports.closeFrame();
        nonce = deps.newNonce();
        aimFrame();
      },
      giveUp() {
        ui.abort();
        stand.abort();
      },
    },
    ui.signal,
  );
  ui.signal.addEventListener("abort", sidebar.makeWay);
  return host.element;

  function readAgain(): void {
    if (isOrphan()) return;
    const next = deps.readPage();
    if (next === null || isSamePageState(next, page)) return;
    page = next;
    ports.tellAll({ type: "page", state: page });
  }

  function watchWindow(): void {
    const { signal } = ui;
    window.addEventListener("resize", sidebar.refresh, { signal });
    window.addEventListener("beforeprint", sidebar.makeWay, { signal });
    window.addEventListener("afterprint", sidebar.refresh, { signal });
    // The browser keeps the page for the way back, but not its ports; the frame asks again by itself.
    window.addEventListener("pagehide", (event) => event.persisted && ports.closeAll(), {
      signal: work.signal,
    });
    const settle = (): void => {
      moveToEnd(html, host.element);
      sidebar.refresh();
    };
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", settle, { signal });
    }
  }

  /** The extension behind us is gone: leave one line, and the page as it was. */
  function orphaned(): void {
    const isShown = !ui.signal.aborted;
    work.abort();
    if (!isShown) return;
    panel.show({ phase: "closed", side: sidebar.side(), width: sidebar.width() });
    panel.handle.remove();
    panel.body.remove();
    panel.strip.say(words.updated, () => stand.abort());
  }
}

function childOf(parent: AbortSignal): AbortController {
  const child = new AbortController();
  parent.addEventListener("abort", () => child.abort(), { once: true, signal: child.signal });
  return child;
}
