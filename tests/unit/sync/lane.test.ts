import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { nextInLane } from "#lib/sync/lane.ts";
import { entry, note, patch } from "../../support/fakes/entries.ts";

const NOW = 1_000;
const ids = (lane: readonly OutboxEntry[], companyOf?: () => number) => {
  const next = nextInLane(lane, NOW, companyOf);
  return next.type === "ready" ? next.entries.map((it) => it.id) : next.type;
};

describe("what of one record may leave", () => {
  it("is nothing where nothing waits", () => {
    expect(ids([])).toBe("rests");
  });

  it("is the first by seq, and nothing overtakes it (P4.1)", () => {
    const lane = [
      entry({ seq: 1, write: note("HR-1"), notBefore: NOW + 1 }),
      entry({ seq: 2, write: note("HR-2") }),
    ];
    expect(nextInLane(lane, NOW)).toEqual({ type: "waits", until: NOW + 1 });
    expect(ids([entry({ seq: 1, write: note("HR-1"), notBefore: NOW })])).toEqual(["entry-1"]);
  });

  it("waits until the very moment in which the hold ends (P3.3)", () => {
    const held = entry({ seq: 1, state: "sending", mayHaveHappened: true, notBefore: NOW + 1 });
    expect(nextInLane([held], NOW)).toEqual({ type: "waits", until: NOW + 1 });
    expect(nextInLane([held], NOW + 1).type).toBe("ready");
  });

  it("is all adjacent patches that are due, together (P4.3)", () => {
    const lane = [
      entry({ seq: 1 }),
      entry({ seq: 2 }),
      entry({ seq: 3, notBefore: NOW + 1 }),
      entry({ seq: 4 }),
    ];
    expect(ids(lane)).toEqual(["entry-1", "entry-2"]);
  });

  it("is never merged across a note, with a note, or with what may have happened (P4.3)", () => {
    expect(
      ids([entry({ seq: 1 }), entry({ seq: 2, write: note("HR") }), entry({ seq: 3 })]),
    ).toEqual(["entry-1"]);
    expect(ids([entry({ seq: 1, mayHaveHappened: true }), entry({ seq: 2 })])).toEqual(["entry-1"]);
    expect(ids([entry({ seq: 1 }), entry({ seq: 2, mayHaveHappened: true })])).toEqual(["entry-1"]);
    expect(ids([entry({ seq: 1, write: note("HR") }), entry({ seq: 2 })])).toEqual(["entry-1"]);
  });

  it("is together again what left together, so that none meets another's value (P4.3)", () => {
    const tried = { state: "sending", mayHaveHappened: true } as const;
    expect(
      ids([entry({ seq: 1, ...tried }), entry({ seq: 2, ...tried }), entry({ seq: 3 })]),
    ).toEqual(["entry-1", "entry-2"]);
  });

  it("is fewer at a time after a refusal in company (P5.2)", () => {
    const lane = [entry({ seq: 1 }), entry({ seq: 2 }), entry({ seq: 3 })];
    expect(ids(lane, () => 2)).toEqual(["entry-1", "entry-2"]);
    expect(ids(lane, () => 1)).toEqual(["entry-1"]);
  });

  it("is what does not depend on an entry that needs a person (P4.2, P5.3)", () => {
    const stuck = entry({ seq: 1, state: "attention", write: patch({ status: "accepted" }) });
    expect(ids([stuck, entry({ seq: 2, dependsOn: "entry-1", write: note("HR") })])).toBe("rests");
    expect(ids([stuck, entry({ seq: 2, write: note("HR") })])).toEqual(["entry-2"]);
    expect(ids([stuck, entry({ seq: 2, write: patch({ status: "touched" }) })])).toBe("rests");
    expect(ids([stuck, entry({ seq: 2, write: patch({ ownerId: "7" }) })])).toEqual(["entry-2"]);
  });

  it("is held back along a chain: what depends on what depends on the stuck one (P5.3)", () => {
    const lane = [
      entry({ seq: 1, state: "attention", write: patch({ status: "accepted" }) }),
      entry({ seq: 2, write: patch({ status: "touched", ownerId: "7" }) }),
      entry({ seq: 3, write: patch({ ownerId: "8" }) }),
      entry({ seq: 4, dependsOn: "entry-3", write: note("HR") }),
      entry({ seq: 5, write: patch({ leadType: "demo" }) }),
    ];
    expect(ids(lane)).toEqual(["entry-5"]);
  });

  it("never reorders two writes of the same field, whatever waits and whatever is stuck (P4.1)", () => {
    const anyEntry = fc.record({
      state: fc.constantFrom("pending", "sending", "attention"),
      field: fc.constantFrom("status", "ownerId"),
      wait: fc.integer({ min: -1, max: 1 }),
      mayHaveHappened: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (drawn) => {
        const lane = drawn.map(({ state, field, wait, mayHaveHappened }, index) =>
          entry({
            seq: index + 1,
            state: state as OutboxEntry["state"],
            notBefore: NOW + wait,
            mayHaveHappened,
            write: patch({ [field]: String(index) }),
          }),
        );
        const next = nextInLane(lane, NOW);
        if (next.type !== "ready") return;
        for (const leaving of next.entries) {
          const fields = Object.keys(leaving.write.kind === "patch" ? leaving.write.fields : {});
          const before = lane.filter(
            (it) => it.seq < leaving.seq && !next.entries.includes(it) && it.write.kind === "patch",
          );
          for (const earlier of before) {
            const sets = Object.keys(earlier.write.kind === "patch" ? earlier.write.fields : {});
            expect(sets.some((field) => fields.includes(field))).toBe(false);
          }
        }
      }),
    );
  });
});
