import type { MailPage } from "../../domain/mail/mail-page.ts";
import type { After } from "../shell/extension.ts";
import { createPatience } from "./patience.ts";
import { all, closest } from "./read/dom.ts";
import { WRITING } from "./read/selectors.ts";

/** At most one read in this time. */
const APART_MS = 150;

interface MailWatchDeps {
  readonly document: Document;
  /** The page's address now. */
  readonly url: () => URL;
  /** Reads the page once; of its editors, the one with this id was used last. */
  readonly read: (lastEditorId: string | null) => MailPage;
  /** The id of the editor that the element belongs to; null outside of them all. */
  readonly editorAt: (element: Element) => string | null;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly after: After;
  /** Runs when the page has nothing else to do, within half a second. */
  readonly whenIdle: (run: () => void, signal: AbortSignal) => void;
}

export interface MailWatch {
  /** Reads the page now. What a page lacks that is still being built is not told yet. */
  read(): MailPage;
  /**
   * Calls back when the page may show something else: the first change after a quiet time at the next idle
   * moment, then at most every 150 ms, and never while the tab is hidden.
   */
  watch(window: Window, changed: () => void, signal: AbortSignal): void;
}

/**
 * Follows a page that changes itself all the time at next to no cost: one observer whose callback only
 * asks whether anything but typing happened. What the page says is never read in it.
 */
export function createMailWatch(deps: MailWatchDeps): MailWatch {
  const { document, now } = deps;
  const patience = createPatience(now);
  let lastEditorId: string | null = null;
  let lastReadAt = Number.NEGATIVE_INFINITY;

  function read(): MailPage {
    lastReadAt = now();
    return patience.judge(deps.read(lastEditorId), deps.url().href);
  }

  function watch(window: Window, changed: () => void, signal: AbortSignal): void {
    let isDue = false;
    let isAwaited = false;

    const look = (): void => {
      isDue = false;
      if (document.hidden) return;
      changed();
      const left = patience.left();
      if (left === null || isAwaited) return;
      isAwaited = true;
      deps.after(left, lookAgain, signal);
    };
    const lookAgain = (): void => {
      isAwaited = false;
      note();
    };
    const lookWhenIdle = (): void => deps.whenIdle(look, signal);
    const note = (): void => {
      if (isDue || document.hidden) return;
      isDue = true;
      const wait = lastReadAt + APART_MS - now();
      if (wait > 0) deps.after(wait, lookWhenIdle, signal);
      else lookWhenIdle();
    };

    const observer = new MutationObserver((records) => {
      if (!isDue && records.some(isOfPage)) note();
    });
    const begin = (): void => {
      const [body] = all(document, "body");
      if (body !== undefined) observer.observe(body, { childList: true, subtree: true });
      note();
    };
    signal.addEventListener("abort", () => observer.disconnect());
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", begin, { once: true, signal });
    } else begin();

    // The address comes first and the page a moment later: it must not use up the read of that moment.
    const moved = (): void => deps.after(APART_MS, note, signal);
    window.addEventListener("hashchange", moved, { signal });
    window.addEventListener("popstate", moved, { signal });
    document.addEventListener("visibilitychange", note, { signal });
    document.addEventListener(
      "focusin",
      ({ target }) => {
        const id = target instanceof Element ? deps.editorAt(target) : null;
        if (id === null || id === lastEditorId) return;
        lastEditorId = id;
        note();
      },
      { signal },
    );
  }

  return { read, watch };
}

/** Where people type, Enter adds an element at every line, which says nothing of the page. */
function isOfPage({ target }: MutationRecord): boolean {
  return !(target instanceof Element && closest(target, WRITING) !== null);
}
