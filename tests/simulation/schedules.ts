import { FAULTS, type ModelOperation, type Schedule } from "./model-types.ts";

const MOST_OPERATIONS = 6;
const RECORDS = 3;
const REQUESTS = 40;
const MOST_CRASHES = 12;

/** A number generator that is quick and the same everywhere. In [0, 1). */
function createNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A schedule for a seed. Everything that can go wrong is far likelier than in life. */
export function makeSchedule(seed: number): Schedule {
  const next = createNumbers(seed);
  const count = 1 + Math.floor(next() * MOST_OPERATIONS);
  const operations: ModelOperation[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    at += next() * 20;
    operations.push({
      record: Math.floor(next() * RECORDS),
      kind: next() < 0.5 ? "patch" : "note",
      at,
    });
  }
  const faults: number[] = [];
  const delays: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    // A bit less than half of the first requests meet trouble; then the network is healthy.
    faults.push(index < 24 && next() < 0.45 ? Math.floor(next() * FAULTS.length) : 0);
    delays.push(next() * 60);
  }
  const crashes: number[] = [];
  let step = 0;
  while (crashes.length < MOST_CRASHES && next() < 0.6) {
    step += 1 + Math.floor(next() * 8);
    crashes.push(step);
  }
  return { operations, faults, delays, crashes };
}

/** Takes parts of a failing schedule away for as long as it still fails. */
export function shrink(failing: Schedule, fails: (schedule: Schedule) => boolean): Schedule {
  let smallest = failing;
  for (;;) {
    const smaller = candidates(smallest).find(fails);
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
}

function candidates(schedule: Schedule): readonly Schedule[] {
  const withoutOperation = schedule.operations.map((_, index) => ({
    ...schedule,
    operations: schedule.operations.toSpliced(index, 1),
  }));
  const withoutCrash = schedule.crashes.map((_, index) => ({
    ...schedule,
    crashes: schedule.crashes.toSpliced(index, 1),
  }));
  const withoutFault = schedule.faults.flatMap((fault, index) =>
    fault === 0 ? [] : [{ ...schedule, faults: schedule.faults.with(index, 0) }],
  );
  return [...withoutOperation, ...withoutCrash, ...withoutFault];
}
