import fc from "fast-check";
import type { HandoffField } from "#lib/domain/handoff-field.ts";
import type { FaultEffect } from "#tests/sandbox/faults.ts";

/**
 * Everything that can happen to a device and its two CRM accounts, as data: a run is a list of these, so
 * that a failing one shrinks, can be printed, and stays readable as a regression. What makes no sense at
 * its moment is left out of the run.
 */
export type Step =
  /** The person, in one of two tabs, which shows what it showed when it last looked. */
  | { readonly do: "look"; readonly tab: number }
  | { readonly do: "open"; readonly tab: number; readonly record: number }
  | {
      readonly do: "edit";
      readonly tab: number;
      readonly record: number;
      readonly field: PlainField;
    }
  | { readonly do: "note"; readonly tab: number; readonly record: number }
  | { readonly do: "outcome"; readonly tab: number; readonly record: number }
  /** A time was missed: what follows from it is written only while nobody has changed the field. */
  | { readonly do: "miss"; readonly record: number; readonly field: PlainField }
  /** About the nth of the actions that wait, or of the entries that need attention. */
  | { readonly do: "undo"; readonly nth: number }
  | { readonly do: "send-now"; readonly nth: number }
  | { readonly do: "decide"; readonly nth: number; readonly choice: "yours" | "theirs" }
  | { readonly do: "discard"; readonly nth: number }
  /** A colleague, in the CRM. */
  | { readonly do: "remote-edit"; readonly record: number; readonly field: PlainField | "outcome" }
  | { readonly do: "remote-delete"; readonly record: number }
  | { readonly do: "remote-merge" }
  /** The network, and what the next request that fits meets. */
  | { readonly do: "offline" }
  | { readonly do: "online" }
  | { readonly do: "fault"; readonly on: "write" | "any"; readonly effect: FaultEffect }
  /** The worker. It dies at the nth moment from now at which it waits for something. */
  | { readonly do: "drain" }
  | { readonly do: "pull" }
  | { readonly do: "kill"; readonly after: number }
  | { readonly do: "power-loss" }
  /** As "outcome", while the browser has no room for the nth row any more. */
  | { readonly do: "no-room"; readonly tab: number; readonly record: number; readonly row: number }
  /** The account: signed out of, in again; its key revoked, swapped for the other account's, or put right. */
  | { readonly do: "sign-out"; readonly account: number }
  | { readonly do: "sign-in"; readonly account: number }
  | { readonly do: "key"; readonly account: number; readonly key: KeyState }
  /** Time that passes truly, and what the device's clock makes of it. In milliseconds. */
  | { readonly do: "pass"; readonly ms: number }
  | { readonly do: "clock"; readonly by: number };

export type PlainField = Extract<HandoffField, "noteProblem" | "noteFit">;
export type KeyState = "good" | "revoked" | "swapped";

const PLAIN_FIELDS: readonly PlainField[] = ["noteProblem", "noteFit"];
export const RECORDS = 3;
const ACCOUNTS = 2;
export const TABS = 2;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const EFFECTS: readonly FaultEffect[] = [
  "drop-before",
  "commit-then-drop",
  "html-200",
  "commit-then-html-200",
  "empty-200",
  "truncated-json",
  "wrong-id",
  "permuted-batch",
  "half-batch-500",
  { status: 429, retryAfter: 5 },
  { status: 429 },
  { status: 429, retryAfter: 999_999 },
  { status: 401 },
  { status: 423 },
  { status: 400 },
  { status: 500 },
  { status: 500, afterCommit: true },
  { status: 503, retryAfter: 20 },
];

const tab = fc.nat({ max: TABS - 1 });
const record = fc.nat({ max: RECORDS - 1 });
const account = fc.nat({ max: ACCOUNTS - 1 });
const nth = fc.nat({ max: 3 });
const field = fc.constantFrom(...PLAIN_FIELDS);
const effect = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...EFFECTS) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 60 }).map((it) => ({ lateCommitMs: it * 1_000 })),
  },
);

const step = <Kind extends Step["do"]>(
  kind: Kind,
  rest: {
    [Key in keyof Omit<Extract<Step, { do: Kind }>, "do">]: fc.Arbitrary<
      Extract<Step, { do: Kind }>[Key]
    >;
  },
) => fc.record({ do: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Step>;

/** How likely each is; the person and the worker act most of the time. */
export const STEPS: readonly fc.Arbitrary<Step>[] = [
  ...times(5, step("edit", { tab, record, field })),
  ...times(4, step("note", { tab, record })),
  ...times(2, step("outcome", { tab, record })),
  ...times(2, step("miss", { record, field })),
  ...times(6, step("drain", {})),
  ...times(6, step("pass", { ms: passing() })),
  ...times(5, step("fault", { on: fc.constantFrom("write", "write", "any"), effect })),
  ...times(5, step("kill", { after: fc.integer({ min: 1, max: 40 }) })),
  ...times(2, step("remote-edit", { record, field: fc.constantFrom(...PLAIN_FIELDS, "outcome") })),
  ...times(2, step("pull", {})),
  ...times(2, step("look", { tab })),
  ...times(2, step("decide", { nth, choice: fc.constantFrom("yours", "theirs") })),
  step("open", { tab, record }),
  step("undo", { nth }),
  step("send-now", { nth }),
  step("discard", { nth }),
  step("remote-delete", { record }),
  step("remote-merge", {}),
  step("offline", {}),
  ...times(2, step("online", {})),
  step("power-loss", {}),
  step("no-room", { tab, record, row: fc.integer({ min: 1, max: 3 }) }),
  step("sign-out", { account }),
  ...times(2, step("sign-in", { account })),
  step("key", { account, key: fc.constantFrom("good", "good", "revoked", "swapped") }),
  step("clock", { by: jump() }),
];

/** A moment, the end of an undo window, of a hold, of a long pause, or a night. */
function passing(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 100, max: 12_000 }),
    fc.integer({ min: 10_000, max: 90_000 }),
    fc.constantFrom(60_000, 59_999, 60_001, 15 * MINUTE, HOUR, 12 * HOUR),
  );
}

function jump(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: -6, max: 6 }).map((hours) => hours * HOUR),
    fc.integer({ min: -90, max: 90 }).map((seconds) => seconds * 1_000),
  );
}

function times<Item>(count: number, item: Item): readonly Item[] {
  return Array.from({ length: count }, () => item);
}
