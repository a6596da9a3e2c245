import type { PageState } from "../../domain/record.ts";
import { isSamePageState } from "../same-page-state.ts";
import type { ExtensionPort } from "./extension.ts";
import { answerNothing, openPorts } from "./ports.ts";

interface TellDeps {
  readonly window: Window;
  readonly extension: ExtensionPort;
  /** What the page shows now; null when it is no page of this host. */
  readonly readPage: () => PageState | null;
  readonly watch: (window: Window, changed: () => void, signal: AbortSignal) => void;
  readonly newNonce: () => string;
  readonly signal: AbortSignal;
}

/**
 * Tells the side panel which record is open, and nothing else: no element in the page, no frame, nothing
 * that a page could notice. For pages whose host could be anybody's.
 */
export function startTelling(deps: TellDeps): void {
  const first = deps.readPage();
  if (first === null) return;
  let page = first;
  // Told to nobody, so no frame can claim to be ours.
  const nonce = deps.newNonce();
  const work = new AbortController();
  deps.signal.addEventListener("abort", () => work.abort(), { once: true });
  const ports = openPorts(
    {
      extension: deps.extension,
      nonce: () => nonce,
      pageState: () => page,
      frameCame: () => {},
      heard: () => {},
      answer: answerNothing,
      lost: endWhenOrphaned,
    },
    work.signal,
  );
  deps.watch(deps.window, readAgain, work.signal);
  // The browser keeps the page for the way back, but not its ports; the panel asks again by itself.
  deps.window.addEventListener("pagehide", (event) => event.persisted && ports.closeAll(), {
    signal: work.signal,
  });

  function readAgain(): void {
    if (endWhenOrphaned()) return;
    const next = deps.readPage();
    if (next === null || isSamePageState(next, page)) return;
    page = next;
    ports.tellAll({ type: "page", state: page });
  }

  /** The extension behind us was updated or removed: there is nobody left to tell. */
  function endWhenOrphaned(): boolean {
    if (deps.extension.isAlive()) return false;
    work.abort();
    return true;
  }
}
