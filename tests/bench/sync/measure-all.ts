import "fake-indexeddb/auto";
import { UNDO_WINDOW_MS } from "#lib/commands/perform-action.ts";
import { createHandrail, handrail } from "./contenders/handrail.ts";
import { sequential } from "./contenders/sequential.ts";
import { tanstack, tanstackByGuide } from "./contenders/tanstack.ts";
import { type FaultTable, measureFaults } from "./faults/tally.ts";
import { type AfterADay, measureAfterADay } from "./measures/after-a-day.ts";
import { type Coalescing, measureCoalescing } from "./measures/coalescing.ts";
import { type DeltaPull, measureDeltaPull } from "./measures/delta-pull.ts";
import { type InChromium, measureInChromium } from "./measures/in-chromium.ts";
import { measureThroughput, type Throughput } from "./measures/throughput.ts";

/** Everything that the sync bench measures; by contender's id where several are compared. */
export interface Measured {
  readonly throughput: Readonly<Record<string, Throughput>>;
  readonly afterADay: Readonly<Record<string, AfterADay>>;
  readonly offlineEdits: Readonly<Record<string, Coalescing>>;
  /** The same edits, made while the network was there: within a minute, and within ten. */
  readonly liveEdits: { readonly inOneMinute: Coalescing; readonly inTenMinutes: Coalescing };
  readonly deltaPull: DeltaPull;
  readonly faults: FaultTable;
  readonly inChromium: InChromium;
}

export const PUSHERS = [handrail, sequential, tanstack] as const;
export const CONTENDERS = [...PUSHERS, tanstackByGuide] as const;

const SCHEDULES = 200;
const QUICK_SCHEDULES = 20;
const MINUTE_MS = 60_000;

export async function measureAll(quick: boolean, say: (line: string) => void): Promise<Measured> {
  say("In Chromium, with ten thousand writes waiting…");
  const inChromium = await measureInChromium(say);
  say("Pushing notes as fast as the limit lets them through…");
  const throughput = await forEach(PUSHERS, measureThroughput);
  say("Sending what a day without a network has left…");
  const afterADay = await forEach(PUSHERS, measureAfterADay);
  say("Pulling what has changed…");
  const deltaPull = await measureDeltaPull();
  say("Editing the same records over and over…");
  const offlineEdits = await forEach(PUSHERS, (it) => measureCoalescing(it, 0));
  const live = createHandrail(UNDO_WINDOW_MS);
  const liveEdits = {
    inOneMinute: await measureCoalescing(live, MINUTE_MS),
    inTenMinutes: await measureCoalescing(live, 10 * MINUTE_MS),
  };
  say("Playing fault scripts…");
  const schedules = quick ? QUICK_SCHEDULES : SCHEDULES;
  const faults = await quietly(() => measureFaults(CONTENDERS, schedules, say));
  return { throughput, afterADay, offlineEdits, liveEdits, deltaPull, faults, inChromium };
}

async function forEach<Result>(
  contenders: typeof PUSHERS,
  measure: (contender: (typeof PUSHERS)[number]) => Promise<Result>,
): Promise<Readonly<Record<string, Result>>> {
  const results: Record<string, Result> = {};
  for (const contender of contenders) results[contender.id] = await measure(contender);
  return results;
}

/** A peer writes every failure to the console; thousands are arranged here. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { warn, error } = console;
  Object.assign(console, { warn: () => undefined, error: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, error });
  }
}
