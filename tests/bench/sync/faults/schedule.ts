import type { FaultEffect } from "#tests/sandbox/faults.ts";
import { createRandom, type Random } from "#tests/sandbox/random.ts";
import type { Kill } from "../mortal.ts";

/** A span of time, in milliseconds since the start. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One fault script, as data: what the person saves, and what goes wrong. Each contender gets the same. */
export interface Schedule {
  readonly seed: number;
  readonly writes: readonly {
    /** Milliseconds since the start. */
    readonly at: number;
    /** Which of the records. */
    readonly record: number;
    readonly kind: "patch" | "note";
  }[];
  /** What happens to the how-manieth request that would change something. */
  readonly faults: readonly { readonly write: number; readonly effect: FaultEffect }[];
  /** When every request is answered with 401. */
  readonly unauthorised: Span | null;
  readonly offline: Span | null;
  /** When the device's clock is put ahead or back, and by how many milliseconds. */
  readonly clockShift: { readonly at: number; readonly by: number } | null;
  readonly kills: readonly Kill[];
}

export const RECORDS = 3;

const LONGEST_LATE_COMMIT_MS = 55_000;

export type FaultClass = (random: Random) => Partial<Omit<Schedule, "seed" | "writes">>;

/** The faults that the bench plays, one kind at a time and then all together. */
export const FAULT_CLASSES: Readonly<Record<string, FaultClass>> = {
  "nothing goes wrong": () => ({}),
  "connection breaks before the request arrives": (random) => ({
    faults: strikes(random, () => "drop-before"),
  }),
  "request takes effect, then the connection breaks": (random) => ({
    faults: strikes(random, () => "commit-then-drop"),
  }),
  "request takes effect, then 503": (random) => ({
    faults: strikes(random, () => ({ status: 503, afterCommit: true })),
  }),
  "answered with 429": (random) => ({
    faults: strikes(random, () => ({ status: 429, retryAfter: random.between(1, 10) })),
  }),
  "401 for two minutes": (random) => ({ unauthorised: unauthorised(random) }),
  "a page with status 200 instead of an answer": (random) => ({
    faults: strikes(random, () => "html-200"),
  }),
  "connection breaks, request takes effect up to 55 s later": (random) => ({
    faults: strikes(random, () => lateCommit(random)),
  }),
  "offline, and the clock is put back meanwhile": (random) => ({
    offline: { from: 0, to: 120_000 },
    clockShift: { at: random.between(5_000, 55_000), by: -3_600_000 },
  }),
  "a mix of these, and the process stopped twice": (random) => ({
    faults: strikes(random, () => anyEffect(random)),
    unauthorised: random.chance(0.2) ? unauthorised(random) : null,
    kills: [1, 2].map(() => ({ step: random.between(1, 60), moment: moment(random) })),
  }),
};

/** Writes of one minute on a few records, with what a class of faults adds to them. */
export function createSchedule(seed: number, faultClass: FaultClass): Schedule {
  const random = createRandom(seed);
  const times = Array.from({ length: 6 }, () => random.between(0, 60_000));
  const writes = times
    .toSorted((left, right) => left - right)
    .map((at) => ({
      at,
      record: random.between(0, RECORDS - 1),
      kind: random.chance(0.5) ? ("patch" as const) : ("note" as const),
    }));
  const calm = { faults: [], unauthorised: null, offline: null, clockShift: null, kills: [] };
  return { seed, writes, ...calm, ...faultClass(random) };
}

function strikes(random: Random, effect: () => FaultEffect): Schedule["faults"] {
  const first = random.between(1, 6);
  const other = Array.from({ length: 8 }, (_, index) => index + 1).filter(
    (write) => write !== first && random.chance(0.25),
  );
  return [first, ...other].map((write) => ({ write, effect: effect() }));
}

function anyEffect(random: Random): FaultEffect {
  return random.pick<FaultEffect>([
    "drop-before",
    "commit-then-drop",
    "html-200",
    { status: 503, afterCommit: true },
    { status: 429, retryAfter: random.between(1, 10) },
    lateCommit(random),
  ]);
}

function lateCommit(random: Random): FaultEffect {
  return { lateCommitMs: random.between(1_000, LONGEST_LATE_COMMIT_MS) };
}

function unauthorised(random: Random): Span {
  const from = random.between(0, 50_000);
  return { from, to: from + 120_000 };
}

function moment(random: Random): Kill["moment"] {
  return random.chance(0.5) ? "before" : "after";
}
