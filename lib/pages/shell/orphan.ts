import type { After, ExtensionPort } from "./extension.ts";

const LOOK_EVERY_MS = 5_000;

interface OrphanDeps {
  readonly document: Document;
  readonly extension: ExtensionPort;
  readonly after: After;
  readonly orphaned: () => void;
}

/**
 * Notices that the extension was updated, reloaded or removed under an open page. Chrome tells nobody:
 * the frame stays on screen, dead, and no port reports its end. So we look, every few seconds and when
 * the person comes back to the tab. Returns the check for those who are about to need the extension:
 * true when it is gone; `orphaned` was then called, once.
 */
export function watchOrphaning(deps: OrphanDeps, signal: AbortSignal): () => boolean {
  function isOrphan(): boolean {
    if (deps.extension.isAlive()) return false;
    if (!signal.aborted) deps.orphaned();
    return true;
  }
  function lookAgain(): void {
    if (!isOrphan()) deps.after(LOOK_EVERY_MS, lookAgain, signal);
  }
  deps.document.addEventListener("visibilitychange", isOrphan, { signal });
  lookAgain();
  return isOrphan;
}
