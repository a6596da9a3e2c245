import fc from "fast-check";
import type { Fault } from "./race-crm.ts";

/** What a person asks for: a change, a note, or a change and a note that tells of it. */
export interface Ask {
  /** Milliseconds after the start. */
  readonly at: number;
  readonly record: "1" | "2";
  readonly kind: "patch" | "note" | "both";
  readonly field: "ownerId" | "noteProblem";
  /** Whether it waits for its undo window first. */
  readonly isUndoable: boolean;
}

/** When something happens: at a moment, after others have taken so many turns at it. */
interface When {
  /** Milliseconds after the start. */
  readonly at: number;
  readonly after: number;
}

/** What happens beside the drain; `index` names one of the actions that were asked for. */
export type Event = When &
  (
    | { /** The browser stops the worker. */ readonly type: "stop" }
    | { /** The lock fails to keep another worker out. */ readonly type: "second-worker" }
    | { readonly type: "undo" | "discard" | "send-now"; readonly index: number }
    | { readonly type: "send-all-now" }
    | { /** A new key is given later. */ readonly type: "key-lost"; readonly backAfter: number }
    | { readonly type: "pull"; readonly record: "1" | "2" }
    /** Changes a field that nobody here writes, or with `contested` one that we do. */
    | { readonly type: "colleague"; readonly record: "1" | "2"; readonly contested: boolean }
    | {
        /** The person takes their own value wherever one is contested. */ readonly type: "resolve";
      }
    | { /** A newer version closes the database under the old one. */ readonly type: "upgrade" }
  );

export interface Plan {
  readonly asks: readonly Ask[];
  readonly faults: readonly Fault[];
  readonly events: readonly Event[];
}

/**
 * Time stands still while anybody acts, so only what begins at one moment meets: when something is asked
 * for, when an undo window ends, when a hold ends.
 */
const at = fc.constantFrom(0, 10_000, 60_000, 70_000);
const record = fc.constantFrom("1" as const, "2" as const);
const index = fc.nat({ max: 5 });

const ask: fc.Arbitrary<Ask> = fc.record({
  at,
  record,
  kind: fc.constantFrom("patch" as const, "note" as const, "both" as const),
  field: fc.constantFrom("ownerId" as const, "noteProblem" as const),
  isUndoable: fc.boolean(),
});

const late: fc.Arbitrary<Fault> = fc.record({
  type: fc.constant("late" as const),
  ms: fc.integer({ min: 1, max: 59_999 }),
});

const dead: fc.Arbitrary<Fault> = fc.record({
  type: fc.constant("dead" as const),
  ms: fc.integer({ min: 0, max: 59_999 }),
});

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ type: "none" }, { type: "lost" }, { type: "cut" }, { type: "busy" }),
  late,
  dead,
);

/** Far enough for any step of a drain. */
const after = fc.nat({ max: 40 });

const EVENTS = {
  stop: fc.record({ type: fc.constant("stop" as const), at, after }),
  "second-worker": fc.record({ type: fc.constant("second-worker" as const), at, after }),
  undo: fc.record({ type: fc.constant("undo" as const), at, after, index }),
  discard: fc.record({ type: fc.constant("discard" as const), at, after, index }),
  "send-now": fc.record({ type: fc.constant("send-now" as const), at, after, index }),
  "send-all-now": fc.record({ type: fc.constant("send-all-now" as const), at, after }),
  "key-lost": fc.record({ type: fc.constant("key-lost" as const), at, after, backAfter: at }),
  pull: fc.record({ type: fc.constant("pull" as const), at, after, record }),
  colleague: fc.record({
    type: fc.constant("colleague" as const),
    ...{ at, after, record, contested: fc.constant(false) },
  }),
  contested: fc.record({
    type: fc.constant("colleague" as const),
    ...{ at, after, record, contested: fc.constant(true) },
  }),
  resolve: fc.record({ type: fc.constant("resolve" as const), at, after }),
  upgrade: fc.record({ type: fc.constant("upgrade" as const), at, after }),
} satisfies Record<string, fc.Arbitrary<Event>>;

export type EventKind = keyof typeof EVENTS;

/** Plans in which, beside asks and faults, only these things happen. */
export function plans(...kinds: readonly EventKind[]): fc.Arbitrary<Plan> {
  const event: fc.Arbitrary<Event> = fc.oneof(...kinds.map((kind) => EVENTS[kind]));
  return fc.record({
    asks: fc.array(ask, { minLength: 1, maxLength: 6 }),
    faults: fc.array(fault, { maxLength: 4 }),
    events: fc.array(event, { minLength: 1, maxLength: 3 }),
  });
}

/** Plans in which a person ends holds while what they wrote may still arrive, and goes on in the same field. */
export function hurriedPlans(): fc.Arbitrary<Plan> {
  const same = fc.record({
    at,
    record: fc.constant("1" as const),
    kind: fc.constantFrom("patch" as const, "note" as const, "both" as const),
    field: fc.constant("ownerId" as const),
    isUndoable: fc.constant(false),
  });
  return fc.record({
    asks: fc.array(same, { minLength: 2, maxLength: 4 }),
    faults: fc.array(late, { minLength: 1, maxLength: 2 }),
    events: fc.array(EVENTS["send-now"], { minLength: 1, maxLength: 4 }),
  });
}
