import { describe, expect, it } from "vitest";
import { pickReady } from "#lib/sync/pick-ready.ts";
import { entry, note, patch, personKey } from "../../support/fakes/entries.ts";

const NOBODY: ReadonlySet<string> = new Set();
const ids = (entries: readonly { readonly id: string }[]) => entries.map((it) => it.id);

describe("what may leave the outbox", () => {
  it("is the first entry of every record, whatever order they are read in (P4, P5)", () => {
    const waiting = [
      entry({ seq: 4, record: personKey("2") }),
      entry({ seq: 2 }),
      entry({ seq: 1 }),
      entry({ seq: 3, record: personKey("2") }),
    ];
    expect(ids(pickReady(waiting, 0, NOBODY).entries)).toEqual(["entry-1", "entry-3"]);
  });

  it("never lets a later entry of a record overtake one that waits for its time (P4)", () => {
    const ready = pickReady([entry({ seq: 1, notBefore: 500 }), entry({ seq: 2 })], 499, NOBODY);
    expect(ready).toEqual({ entries: [], nextAt: 500 });
  });

  it("opens exactly at the moment that an entry waits for", () => {
    expect(ids(pickReady([entry({ seq: 1, notBefore: 500 })], 500, NOBODY).entries)).toEqual([
      "entry-1",
    ]);
  });

  it("follows the sequence and not the clock (P4)", () => {
    const setBack = [entry({ seq: 1, createdAt: 900 }), entry({ seq: 2, createdAt: 100 })];
    expect(ids(pickReady(setBack, 1000, NOBODY).entries)).toEqual(["entry-1"]);
  });

  it("leaves the records of a paused connection alone", () => {
    const paused = new Set([entry({ seq: 1 }).record.connectionId]);
    expect(pickReady([entry({ seq: 1 })], 0, paused).entries).toEqual([]);
  });

  describe("when an entry needs attention", () => {
    const stuck = entry({ seq: 1, state: "attention", write: patch({ status: "accepted" }) });

    it("holds back what depends on it", () => {
      const dependent = entry({ seq: 2, dependsOn: stuck.id, write: note("HR-1") });
      expect(pickReady([stuck, dependent], 0, NOBODY).entries).toEqual([]);
    });

    it("holds back a later write of the same field", () => {
      const same = entry({ seq: 2, write: patch({ status: "touched" }) });
      expect(pickReady([stuck, same], 0, NOBODY).entries).toEqual([]);
    });

    it("lets a later write of other fields pass", () => {
      const other = entry({ seq: 2, write: patch({ reason: "low-urgency" }) });
      expect(ids(pickReady([stuck, other], 0, NOBODY).entries)).toEqual(["entry-2"]);
    });

    it("holds back what depends on something that it holds back", () => {
      const dependent = entry({ seq: 2, dependsOn: stuck.id, write: note("HR-1") });
      const grandchild = entry({ seq: 3, dependsOn: dependent.id, write: note("HR-2") });
      expect(pickReady([stuck, dependent, grandchild], 0, NOBODY).entries).toEqual([]);
    });
  });
});
