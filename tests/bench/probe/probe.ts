import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createStore } from "#lib/store/databases.ts";
import { timeDurability } from "./durability.ts";
import { type Filling, fill } from "./fill.ts";
import { timeLookups } from "./lookup.ts";
import { addWaiting, countWaiting, releaseWaiting, type Waiting } from "./waiting.ts";

/** What the bench can do from a page inside an extension. */
const probe = {
  fill: (filling: Filling) => fill(createStore(), filling),
  timeLookups: (connectionId: string, emails: readonly string[]) =>
    timeLookups(createStore(), connectionId, emails),
  timeDurability: (snapshot: RecordSnapshot, runs: number) => timeDurability(snapshot, runs),
  addWaiting: (waiting: Waiting) => addWaiting(createStore(), waiting),
  releaseWaiting: () => releaseWaiting(createStore()),
  countWaiting: () => countWaiting(createStore()),
};

export type Probe = typeof probe;

declare global {
  interface Window {
    handrailBench: Probe;
  }
}

window.handrailBench = probe;
