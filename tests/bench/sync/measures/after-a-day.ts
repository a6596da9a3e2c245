import { setTimeout as rest } from "node:timers/promises";
import { PLAN_LIMITS } from "#tests/sandbox/hubspot/settings.ts";
import type { Contender } from "../contenders/contender.ts";
import { createMachine } from "../mortal.ts";
import type { BenchWrite } from "../writes.ts";
import { createLiveAccount, noteOn, patchOf } from "./account.ts";

/** Each is handed off: one patch, and one note that needs it. */
const RECORDS = 500;
const LOOK_MS = 20;
const PATIENCE_MS = 5 * 60_000;
const WINDOW_MS = 10_000;
const BATCH = 100;

/**
 * The fewest calls that these writes take: one for each note, a read and a write for each hundred patches,
 * and the question which account this is.
 */
const FEWEST_CALLS = RECORDS + 2 * Math.ceil(RECORDS / BATCH) + 1;

/** How long the limit itself takes to let the fewest calls through, in milliseconds. */
const LIMIT_OWN_MS = Math.floor((FEWEST_CALLS - 1) / PLAN_LIMITS.starter.perTenSeconds) * WINDOW_MS;

export interface AfterADay {
  /** From the moment when the network returned until everything was in the CRM. */
  readonly elapsedMs: number;
  readonly timesLimitOwn: number;
  readonly calls: number;
  readonly refusedShare: number;
}

/** A day's work of a team was saved without a network; then the network returns. */
export async function measureAfterADay(contender: Contender): Promise<AfterADay> {
  const { sandbox, device, recordIds } = createLiveAccount(RECORDS);
  const machine = createMachine({ network: device.network });
  device.network.setOnline(false);
  const running = await contender.start(device, machine.start());
  await running.save(recordIds.flatMap(handOff));
  const startedAt = Date.now();
  device.network.setOnline(true);
  while ((await contender.waiting(device)) > 0) {
    if (Date.now() - startedAt > PATIENCE_MS) throw new Error(`${contender.name} never got done.`);
    await rest(LOOK_MS);
  }
  const elapsedMs = Date.now() - startedAt;
  machine.stop();
  const effects = sandbox.journal.filter(
    ({ action }) => action === "create" || action === "update",
  );
  if (effects.length !== 2 * RECORDS) throw new Error(`${effects.length} writes took effect.`);
  const { requests } = sandbox;
  const refused = requests.filter(({ status }) => status === 429).length;
  return {
    elapsedMs,
    timesLimitOwn: elapsedMs / LIMIT_OWN_MS,
    calls: requests.length,
    refusedShare: refused / requests.length,
  };
}

function handOff(recordId: string, index: number): readonly BenchWrite[] {
  const patch = patchOf(recordId, 2 * index);
  return [patch, noteOn(recordId, 2 * index + 1, patch.id)];
}
