import { describe, expect, it } from "vitest";
import { tellSamples } from "#lib/crm/sample/samples.ts";
import { createSampleStorage } from "#lib/crm/sample/storage.ts";
import { succeed } from "#lib/domain/failure.ts";
import { takeTurns } from "#tests/support/take-turns.ts";

function createStorage(kept: unknown, breaks = false) {
  const area = { kept };
  const storage = createSampleStorage({
    area: {
      read: async () => area.kept,
      write: async (data) => {
        if (breaks) throw new Error("QUOTA_BYTES quota exceeded");
        area.kept = data;
      },
    },
    exclusively: takeTurns(),
    first: () => tellSamples(0),
  });
  return { storage, area };
}

describe("the samples in the browser", () => {
  it.each([null, undefined, 42, {}, { format: 2, records: [], notes: [] }, { format: 1 }])(
    "start anew where %j was kept",
    async (kept) => {
      const { storage, area } = createStorage(kept);
      expect(await storage.read()).toEqual(succeed(tellSamples(0)));
      expect(area.kept).toEqual(tellSamples(0));
    },
  );

  it("that an older Handrail kept have no tasks, no owners of companies and no deals yet", async () => {
    const { tasks: _tasks, ...told } = tellSamples(0);
    const records = told.records.map(({ dealAmount: _amount, company, ...record }) => {
      const { ownerId: _owner, ...rest } = company;
      return { ...record, company: rest };
    });
    const { storage } = createStorage({ ...told, records });
    const read = await storage.read();
    expect(read).toMatchObject({ ok: true, value: { tasks: [] } });
    const amounts = read.ok ? read.value.records.map(({ dealAmount }) => dealAmount) : [];
    expect(new Set(amounts)).toEqual(new Set([null]));
  });

  it("lose nothing when two change them at once", async () => {
    const { storage } = createStorage({ format: 1, records: [], notes: [] });
    const add = (id: string) =>
      storage.change((data) => {
        const note = { id, recordId: "1", at: "", ownerId: null, text: "" };
        return { next: { ...data, notes: [...data.notes, note] }, outcome: succeed(null) };
      });
    await Promise.all([add("a"), add("b"), add("c")]);
    const read = await storage.read();
    expect(read.ok && read.value.notes.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("say that it may or may not have happened when the browser does not keep them", async () => {
    const { storage } = createStorage({ format: 1, records: [], notes: [] }, true);
    const done = await storage.change((data) => ({ next: data, outcome: succeed(null) }));
    expect(done).toMatchObject({ ok: false, failure: { type: "unknown", cause: "server-error" } });
  });
});
