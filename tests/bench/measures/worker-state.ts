import { evaluate } from "../browser/cdp.ts";
import { isAwake, openProbe, stopWorker } from "../browser/extension.ts";
import type { Contender } from "../world.ts";
import type { Calm } from "./calm.ts";

/**
 * Stops a contender's worker and waits for a quiet machine. An alarm may wake the worker meanwhile; then it
 * is stopped once more. Answers whether it was seen to be stopped in the end.
 */
export async function waitAsleep({ browser, origin }: Contender, calm: Calm): Promise<boolean> {
  await stopWorker(browser, origin);
  await calm.wait();
  if (await isAwake(browser)) await stopWorker(browser, origin);
  return !(await isAwake(browser));
}

/** Waits for a quiet machine with the worker idle but running, as after any recent use. */
export async function waitAwake({ browser, origin }: Contender, calm: Calm): Promise<void> {
  if (!(await isAwake(browser))) {
    const { session, close } = await openProbe(browser, origin);
    // Whatever it says to that: it had to start first.
    await evaluate(session, () => chrome.runtime.sendMessage({ type: "bench" }));
    await close();
  }
  await calm.wait();
}
