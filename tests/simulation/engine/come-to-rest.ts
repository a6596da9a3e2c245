import type { OutboxRow } from "#lib/store/rows.ts";
import { checkEnd } from "./check-end.ts";
import { broken } from "./journal-reader.ts";
import type { Model } from "./model.ts";
import { RECORDS } from "./steps.ts";
import { findStuck } from "./stuck.ts";
import { pass, take } from "./take-step.ts";
import type { World } from "./world.ts";

const MINUTE = 60_000;
const PULL_EVERY_MS = 5 * MINUTE;

/** However much went wrong before: while the CRM is well, everything has gone by then (P12.1). */
const GONE_WITHIN_MS = 3 * 60 * MINUTE;

/** A person who has looked so often at what needs attention has tried again what can be tried, and lets the rest go. */
const MOST_TRIES = 3;
const MOST_LOOKS = 40;

/**
 * Everything is well from now on, and the person decides what waits for them. Nothing is woken here but by
 * its alarm or by the pull that comes every five minutes. In the end each write is where it belongs, once.
 */
export async function comeToRest(model: Model, world: World): Promise<void> {
  await heal(model, world);
  await untilAllIsDecided(model, world);
  // By now every late request has arrived; what it undid is seen, and set right.
  await pass(PULL_EVERY_MS, world);
  await world.work((worker) => worker.pull());
  await untilAllIsDecided(model, world);
  await sweepForADay(world);
  await world.work((worker) => worker.pull());
  await untilAllIsDecided(model, world);
  await world.observer.check();
  await checkEnd(model, world);
}

async function heal(model: Model, world: World): Promise<void> {
  for (const { sandbox } of world.clouds) sandbox.faults.clear();
  world.stop();
  await take({ do: "online" }, model, world);
  for (const account of world.clouds.keys()) await take({ do: "sign-in", account }, model, world);
}

/** What waits for a person may wait, and what waits for that. */
async function untilNothingWaits(world: World): Promise<void> {
  const { device, work } = world;
  const startedAt = device.time.trueNow();
  let pullAt = startedAt;
  while (device.time.trueNow() - startedAt <= GONE_WITHIN_MS) {
    const rows = await readOutbox(world);
    const stuck = findStuck(rows);
    const moving = rows.filter(({ state }) => state !== "attention");
    if (moving.every(({ id }) => stuck.has(id))) return;
    const next = Math.min(device.nextAlarm() ?? Number.POSITIVE_INFINITY, pullAt);
    await pass(Math.max(0, next - device.time.trueNow()), world);
    if (device.time.trueNow() < pullAt) continue;
    pullAt += PULL_EVERY_MS;
    await work((worker) => worker.pull());
    await world.observer.check();
  }
  const waiting = await readOutbox(world);
  broken("P12.1", `still waits: ${JSON.stringify(waiting)}`);
}

async function untilAllIsDecided(model: Model, world: World): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await untilNothingWaits(world);
    const [first] = await readOutbox(world);
    if (first === undefined) return;
    const isLost = isArchived(first, world) || looks >= MOST_TRIES * RECORDS;
    if (isLost) await take({ do: "discard", nth: 0 }, model, world);
    else
      await take(
        { do: "decide", nth: 0, choice: looks % 2 === 0 ? "yours" : "theirs" },
        model,
        world,
      );
  }
  broken("P2.3", `cannot be ended: ${JSON.stringify(await readOutbox(world))}`);
}

function isArchived({ record, account }: OutboxRow, { clouds }: World): boolean {
  return clouds.some((it) => it.accountId === account && it.isArchived(record.recordId));
}

function readOutbox({ device }: World): Promise<readonly OutboxRow[]> {
  return device.store.ops.outbox.orderBy("seq").toArray();
}

/** Looks for second copies until the last look has been made (P3.7). */
async function sweepForADay(world: World): Promise<void> {
  const { device, work } = world;
  for (let looks = 0; looks < MOST_SWEEPS; looks += 1) {
    const due = await device.store.ops.sent.orderBy("sweepAt").first();
    if (due === undefined) break;
    const wait = (due.sweepAt ?? 0) - device.time.deviceNow();
    await pass(Math.min(Math.max(wait, MINUTE), 12 * 60 * MINUTE), world);
    await work((worker) => worker.sweep());
  }
  await pass(25 * 60 * MINUTE, world);
}

const MOST_SWEEPS = 60;
