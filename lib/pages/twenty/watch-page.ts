import type { CrmPageState } from "../../domain/record.ts";
import { isSamePageState } from "../same-page-state.ts";
import { rememberClicks } from "./last-click.ts";
import { twentyPageState } from "./page-state.ts";

/** Changes of the page come in bursts; a person does not see a tenth of a second. */
const PAUSE_MS = 120;

/** What can make another record the open one without a change of the address. */
const ATTRIBUTES = ["data-active", "aria-hidden", "hidden", "href"];

/**
 * Calls back when the page shows another record than before, the side panel's among them. One look for a
 * burst of changes; between bursts it costs nothing. Ends with the signal.
 */
export function watchTwentyPage(
  document: Document,
  onChange: (state: CrmPageState | null) => void,
  signal: AbortSignal,
): void {
  const { defaultView: window } = document;
  if (window === null || signal.aborted) return;
  let last = twentyPageState(new URL(document.URL), document);
  let timer: number | null = null;

  const look = () => {
    timer = null;
    const now = twentyPageState(new URL(document.URL), document);
    if (isSame(last, now)) return;
    last = now;
    onChange(now);
  };
  const changed = () => {
    timer ??= window.setTimeout(look, PAUSE_MS);
  };

  rememberClicks(document, signal);
  const observer = new window.MutationObserver(changed);
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ATTRIBUTES });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    if (timer !== null) window.clearTimeout(timer);
  });
}

function isSame(one: CrmPageState | null, other: CrmPageState | null): boolean {
  return one === null || other === null ? one === other : isSamePageState(one, other);
}
