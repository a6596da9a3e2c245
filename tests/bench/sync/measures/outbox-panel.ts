import { evaluate, type Session } from "../../browser/cdp.ts";
import type { Tab } from "../../browser/chromium.ts";
import type { Calm } from "../../measures/calm.ts";

const PATIENCE_MS = 10_000;

/**
 * Presses the line "Sync" and waits until the pending writes are on screen, in milliseconds: once in each
 * of several sidebars that were just loaded, which fetch the outbox's code with it, and again and again in
 * the last of them.
 */
export async function timePanel(
  load: () => Promise<Tab>,
  times: { readonly fresh: number; readonly again: number },
  calm: Calm,
): Promise<PanelTimes> {
  const fresh: number[] = [];
  const again: number[] = [];
  for (let run = 1; run <= times.fresh; run += 1) {
    const { session, close } = await load();
    fresh.push(await openOnce(session, calm));
    while (run === times.fresh && again.length < times.again) {
      again.push(await openOnce(session, calm));
    }
    await close();
  }
  return { fresh, again };
}

export interface PanelTimes {
  readonly fresh: readonly number[];
  readonly again: readonly number[];
}

async function openOnce(sidebar: Session, calm: Calm): Promise<number> {
  await calm.wait();
  const opened = await evaluate(sidebar, openPanel, PATIENCE_MS);
  await evaluate(sidebar, closePanel);
  return opened;
}

/** Runs in the sidebar: from the press until the second frame after the list had its entries. */
export async function openPanel(patienceMs: number): Promise<number> {
  const button = document.querySelector("[role=status][aria-label=Sync] button");
  if (!(button instanceof HTMLElement))
    throw new Error("The sidebar has no line about the outbox.");
  const isShown = () => document.querySelector("ul[aria-label='Pending writes'] > li") !== null;
  if (isShown()) throw new Error("The outbox is open already.");
  const pressed = performance.now();
  const shown = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error("The outbox never showed.")), patienceMs);
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.now() - pressed)),
      );
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  button.click();
  return shown;
}

/** Runs in the sidebar. */
async function closePanel(): Promise<void> {
  const button = document.querySelector("button[aria-label='Close the outbox']");
  if (!(button instanceof HTMLElement)) throw new Error("The outbox has no button to close it.");
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 300));
}
