import { type ClockJump, FAULTS, type Operation, type Schedule } from "./model-types.ts";
import { RECORDS } from "./model-worker.ts";

const MOST_OPERATIONS = 6;
const MOST_CRASHES = 12;
const MOST_JUMPS = 3;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whether the device's clock jumps and the CRM's lists lag. `calm`: neither does. */
export type Weather = "calm" | "stormy";

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
export function makeSchedule(seed: number, weather: Weather): Schedule {
  const next = createNumbers(seed);
  const operations = makeOperations(next);
  const faults: number[] = [];
  const delays: number[] = [];
  const requests = operations.length * 5;
  for (let index = 0; index < requests; index += 1) {
    // A bit less than half of these requests meet trouble; then the network is healthy.
    faults.push(next() < 0.45 ? 1 + Math.floor(next() * (FAULTS.length - 1)) : 0);
    delays.push(Math.floor(next() * MINUTE));
  }
  const crashes: number[] = [];
  let step = 0;
  while (crashes.length < MOST_CRASHES && next() < 0.6) {
    step += 1 + Math.floor(next() * 8);
    crashes.push(step);
  }
  const calm = { operations, faults, delays, crashes, clockJumps: [], listLag: 0 };
  return weather === "calm"
    ? calm
    : { ...calm, clockJumps: makeClockJumps(next), listLag: Math.floor(next() * 10_000) };
}

function makeOperations(next: () => number): readonly Operation[] {
  const operations: Operation[] = [];
  const count = 1 + Math.floor(next() * MOST_OPERATIONS);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    at += Math.floor(next() * 20_000);
    const kind = next() < 0.5 ? "patch" : "note";
    operations.push({ record: Math.floor(next() * RECORDS), kind, at });
  }
  return operations;
}

/** A few minutes apart and by up to six hours: in the middle of a hold, a pause, or of nothing. */
function makeClockJumps(next: () => number): readonly ClockJump[] {
  const jumps: ClockJump[] = [];
  const count = Math.floor(next() * (MOST_JUMPS + 1));
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    at += Math.floor(next() * 2 * MINUTE);
    jumps.push({ at, by: Math.floor((next() - 0.5) * 12 * HOUR) });
  }
  return jumps;
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
  const { operations, crashes, clockJumps, faults, listLag } = schedule;
  return [
    ...operations.map((_, at) => ({ ...schedule, operations: operations.toSpliced(at, 1) })),
    ...crashes.map((_, at) => ({ ...schedule, crashes: crashes.toSpliced(at, 1) })),
    ...clockJumps.map((_, at) => ({ ...schedule, clockJumps: clockJumps.toSpliced(at, 1) })),
    ...faults.flatMap((fault, at) =>
      fault === 0 ? [] : [{ ...schedule, faults: faults.with(at, 0) }],
    ),
    ...(listLag === 0 ? [] : [{ ...schedule, listLag: 0 }]),
  ];
}
