import type { Page } from "@playwright/test";
import { readTable } from "../e2e/support/database.ts";
import type { Place } from "./buyers.ts";
import type { CaseAtDoor, Door } from "./door.ts";
import { rowsOf } from "./entries.ts";
import { holdDisk, keepRows, tellWorker } from "./extension-page.ts";
import type { Killer } from "./killer.ts";
import type { Step } from "./steps.ts";

/** Longer than anything here takes on a machine that is busy with something else. */
const PATIENCE_MS = 30_000;

/** How long the worker is given to do what it can once nothing but the disk stops it. */
const BREATH_MS = 60;

export interface Stage {
  readonly page: Page;
  readonly door: Door;
  readonly killer: Killer;
}

/** A case whose worker has died. */
export interface Dead {
  readonly place: Place;
  readonly history: CaseAtDoor["history"];
  readonly hasReached: boolean;
}

/** Brings cases of one step there side by side, and lets the worker die under all of them at once. */
export async function runWave(
  stage: Stage,
  step: Step,
  places: readonly Place[],
): Promise<readonly Dead[]> {
  const { page, door, killer } = stage;
  const atDoor = places.map((place) => door.expect(place));
  const now = Date.now();
  const isAwake = step.dies.at === "rest";
  // Half of the workers are woken by a message, half sleep while the entries are kept.
  if (isAwake) await tellWorker(page);
  await keepRows(
    page,
    places.flatMap((place) => rowsOf(place, now)),
  );
  for (const { history } of atDoor) history.add("entries on disk");
  const release = await bringThere(stage, step, atDoor);
  const reached = await Promise.all(atDoor.map((one) => hasReached(stage, step, one)));
  if (release !== null) await pause(BREATH_MS);
  await killer.kill();
  for (const one of atDoor) one.bury();
  await release?.();
  return atDoor.map(({ place, history }, index) => ({
    place,
    history,
    hasReached: reached[index] ?? false,
  }));
}

/** Wakes the worker, unless it is to die before. Answers how to let the disk go, where it is held. */
async function bringThere(
  { page }: Stage,
  { dies }: Step,
  atDoor: readonly CaseAtDoor[],
): Promise<(() => Promise<void>) | null> {
  if (dies.at === "rest") return null;
  await tellWorker(page);
  if (dies.at !== "request" || dies.disk === null) return null;
  await inTime(Promise.all(atDoor.map(({ readyForDisk }) => readyForDisk)));
  const release = await holdDisk(page, dies.disk);
  for (const { answer } of atDoor) answer();
  return release;
}

async function hasReached(
  { page }: Stage,
  { dies }: Step,
  { reached, place }: CaseAtDoor,
): Promise<boolean> {
  if (dies.at === "request") return inTime(reached);
  if (dies.at !== "end") return true;
  return inTime(untilSent(page, place));
}

async function untilSent(page: Page, { records, connectionId }: Place): Promise<void> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await pause(20)) {
    const rows = await readTable(page, "handrail-ops/outbox");
    if (rows.every(({ record }) => !records.includes(record.recordId))) return;
  }
  throw new Error(`Nothing left the outbox of ${connectionId}.`);
}

/** Whether it came to pass while there was patience. */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  const timer = Promise.withResolvers<boolean>();
  const timeout = setTimeout(() => timer.resolve(false), PATIENCE_MS);
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, timer.promise]).finally(() => clearTimeout(timeout));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
