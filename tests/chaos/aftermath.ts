import type { Page } from "@playwright/test";
import { readTable } from "../e2e/support/database.ts";
import type { Launched } from "../support/launch.ts";
import type { Place } from "./buyers.ts";
import type { Door } from "./door.ts";
import { lookAtRecords } from "./extension-page.ts";
import { sleep } from "./strike-with.ts";
import { type Device, judge } from "./verdict.ts";

type Say = (line: string) => void;

/** Everything must end by itself; this is only where waiting for it stops. */
const LONGEST_MS = 8 * 60 * 1000;

/**
 * The first look for a second note comes two minutes after it was sent, with the pull that follows. A look that
 * meets a fault itself is made again after four minutes, and a pull comes every five: so long it may take.
 */
const LONGEST_UNTIL_RIGHT_MS = 11 * 60 * 1000;

const LOOK_EVERY_MS = 5_000;
const OPEN_EVERY_MS = 30_000;

/** Waits until nothing is left that time alone brings on, and answers what is on the device then. */
export async function untilQuiet(launched: Launched, door: Door, say: Say): Promise<Device> {
  // A picture runs nothing: whatever happens from now on, the worker does by itself.
  const page = await launched.openExtensionPage("icon/16.png");
  const giveUpAt = performance.now() + LONGEST_MS;
  for (;;) {
    const device = await readDevice(page);
    const waiting = countMoving(device);
    say(`${waiting} wait, ${device.outbox.length - waiting} need somebody`);
    const isQuiet = waiting === 0 && !door.hasMoreToCome();
    if (isQuiet || performance.now() > giveUpAt) return device;
    await sleep(LOOK_EVERY_MS);
  }
}

/** Entries that go on by themselves: none of their record needs a person. */
function countMoving({ outbox }: Device): number {
  const stuck = new Set(
    outbox.filter((row) => row.state === "attention").map(({ recordKey }) => recordKey),
  );
  return outbox.filter(({ recordKey }) => !stuck.has(recordKey)).length;
}

/**
 * Opens the records of which a request was repeated behind the extension's back, until what came of it is
 * put right, as somebody does who works on them.
 */
export async function untilPutRight(
  launched: Launched,
  places: readonly Place[],
  say: Say,
): Promise<Device> {
  const page = await launched.openExtensionPage("sidebar.html");
  const giveUpAt = performance.now() + LONGEST_UNTIL_RIGHT_MS;
  for (let open = places; ; await sleep(OPEN_EVERY_MS)) {
    const device = await readDevice(page);
    open = open.filter((place) => judge(place, device, launched.sandbox.sandbox).length > 0);
    if (open.length === 0 || performance.now() > giveUpAt) return device;
    say(`${open.length} cases are to be put right`);
    await lookAtRecords(page, open);
  }
}

async function readDevice(page: Page): Promise<Device> {
  return {
    outbox: await readTable(page, "handrail-ops/outbox"),
    sent: await readTable(page, "handrail-ops/sent"),
  };
}
