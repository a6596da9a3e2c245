import type { PageState } from "../domain/record.ts";
import type { Push } from "../pages/shell/push.ts";
import { startShell } from "../pages/shell/start.ts";
import { startTelling } from "../pages/shell/tell.ts";
import { whenActive } from "../pages/shell/when-active.ts";
import { ENGLISH } from "../pages/shell/words.ts";
import { createPageExtension } from "./page-extension.ts";
import { after } from "./page-timers.ts";

/** What is particular to one CRM's pages. */
export interface CrmPage {
  /** What the page shows now; null when it is none of this CRM's. */
  readonly readPage: () => PageState | null;
  /** Calls back when the page may show something else. */
  readonly watch: (window: Window, changed: () => void, signal: AbortSignal) => void;
  /** How the page gives way to the sidebar. */
  readonly createPush: (html: HTMLElement) => Push;
  /** Whether the sidebar may stand in this page; elsewhere the page is only read, for the side panel. */
  readonly mayStand: boolean;
}

/** Marks the world of our content scripts, which no page can reach: one start for each page. */
const STARTED = Symbol.for("handrail");

/** Runs at `document_start` in the top frame of a CRM's page, or later in a tab that was open already. */
export function startContentScript(page: CrmPage): void {
  const { readPage, watch, mayStand, createPush } = page;
  if (window.top !== window || readPage() === null || Reflect.has(globalThis, STARTED)) return;
  Reflect.set(globalThis, STARTED, true);
  const { signal } = new AbortController();
  const common = { window, extension: createPageExtension(), readPage, watch, signal };
  const newNonce = () => crypto.randomUUID();
  whenActive(
    document,
    () => {
      if (!mayStand) startTelling({ ...common, newNonce });
      else {
        const now = () => performance.now();
        startShell({ ...common, document, words: ENGLISH, createPush, after, now, newNonce });
      }
    },
    signal,
  );
}
