import { type ShellDeps, startShell } from "../pages/shell/start.ts";
import { startTelling } from "../pages/shell/tell.ts";
import { whenActive } from "../pages/shell/when-active.ts";
import { ENGLISH } from "../pages/shell/words.ts";
import { createPageExtension } from "./page-extension.ts";
import { after } from "./page-timers.ts";

/** What is particular to one site's pages. */
export interface HostPage
  extends Pick<
    ShellDeps,
    "readPage" | "watch" | "createPush" | "answer" | "watchSent" | "startsClosed" | "handleAt"
  > {
  /** Whether the sidebar may stand in this page; elsewhere the page is only read, for the side panel. */
  readonly mayStand: boolean;
}

/** Marks the world of our content scripts, which no page can reach: one start for each page. */
const STARTED = Symbol.for("handrail");

/**
 * Runs at `document_start` in the top frame of a site's page, or later in a tab that was open already. False
 * where it has been started before, or has nothing to do.
 */
export function startContentScript({ mayStand, ...page }: HostPage): boolean {
  if (window.top !== window || page.readPage() === null || Reflect.has(globalThis, STARTED)) {
    return false;
  }
  Reflect.set(globalThis, STARTED, true);
  const end = new AbortController();
  const { signal } = end;
  const newNonce = () => crypto.randomUUID();
  const common = { ...page, window, extension: createPageExtension(), newNonce, signal };
  const leave = (): void => {
    end.abort();
    // Somebody may want it back before they reload the page.
    Reflect.deleteProperty(globalThis, STARTED);
  };
  const now = () => performance.now();
  whenActive(
    document,
    () => {
      if (!mayStand) startTelling(common);
      else startShell({ ...common, document, words: ENGLISH, after, now, leave });
    },
    signal,
  );
  return true;
}
