import type { Launched } from "../../support/launch.ts";

declare global {
  /** Of a copy that `clockedExtension` made. */
  var moveTestClock: ((milliseconds: number) => void) | undefined;
}

/** Moves the present of a clocked extension, and of the CRM that it stands before, to `ahead` milliseconds after the real one. */
export async function moveClock(launched: Launched, ahead: number): Promise<void> {
  launched.sandbox.moveClock(ahead);
  const worker = await launched.worker();
  await worker.evaluate((by) => globalThis.moveTestClock?.(by), ahead);
  const page = await launched.openExtensionPage("settings.html");
  await page.evaluate((by) => globalThis.moveTestClock?.(by), ahead);
  await page.close();
}
