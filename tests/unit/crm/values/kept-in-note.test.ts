import { describe, expect, it } from "vitest";
import type { HandoffNote, HandoffNotes } from "#lib/crm/values/handoff-notes.ts";
import { keepInNote } from "#lib/crm/values/kept-in-note.ts";
import { type Failure, fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { parseDocument } from "#lib/domain/handoff-document.ts";
import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { personKey } from "#tests/support/fakes/entries.ts";
import { createFakeGateway } from "#tests/support/fakes/fake-gateway.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";

const UNKNOWN: Failure = { type: "unknown", cause: "timeout", detail: "No answer." };
const SARA = personKey("1");
const EVENT: LogEvent = { id: "ours", at: "2026-11-21T09:00:00.000Z", by: null, type: "accepted" };
const LOG = JSON.stringify({ ...EVENT, id: "theirs", at: "2026-11-21T09:01:00.000Z" });

/** Texts in memory, stamped a minute apart. */
function createNotes() {
  const copies = new Map<string, HandoffNote[]>();
  let minute = 0;
  /** What becomes of the next writes: lost answers, or what the CRM makes of the text. */
  const next: {
    failure?: Failure;
    instead?: (text: string) => string;
    /** What somebody else writes a moment before. */
    before?: (text: string) => string;
  }[] = [];
  const notes: HandoffNotes = {
    read: async (_type, ids) =>
      succeed(new Map(ids.flatMap((id) => (copies.has(id) ? [[id, copies.get(id) ?? []]] : [])))),
    write: async ({ recordId }, { remoteId, text }) => {
      minute += 1;
      const { failure, instead, before } = next.shift() ?? {};
      const all = copies.get(recordId) ?? [];
      const there = all.find((one) => one.remoteId === remoteId)?.text ?? null;
      const replaced = there === null ? null : (before?.(there) ?? there);
      const note: HandoffNote = {
        remoteId: remoteId ?? `n${minute}`,
        text: instead?.(text) ?? text,
        version: new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString(),
      };
      copies.set(recordId, [...all.filter((one) => one.remoteId !== note.remoteId), note]);
      return failure === undefined ? succeed({ ...note, replaced }) : fail(failure);
    },
    remove: async (remoteId) => {
      for (const [id, all] of copies)
        copies.set(
          id,
          all.filter((one) => one.remoteId !== remoteId),
        );
      return succeed(null);
    },
    list: async () => succeed({ recordIds: [...copies.keys()], lastId: null }),
    changed: async () => succeed({ recordIds: [], reached: null, more: false }),
  };
  return { notes, copies, next };
}

function createKept(more: Partial<Gateway> = {}) {
  const memory = createNotes();
  const { gateway: inner, committed } = createFakeGateway();
  const kept = { asked: memory.notes, engine: memory.notes };
  const gateway = keepInNote({ ...inner, ...more }, kept, "structured");
  return { gateway, committed, ...memory };
}

function patch(fields: PatchWrite["fields"], base: PatchWrite["base"] = {}): PatchWrite {
  return { kind: "patch", fields, base, events: [] };
}

describe("a handoff that is kept in a text", () => {
  it("bears the stamp of the text where that is younger than the record's", async () => {
    const { gateway, copies } = createKept({
      getRecord: async () => succeed(snapshot({ key: SARA })),
    });
    const patched = await gateway.patch(SARA, patch({ status: "offered" }));
    const version = copies.get("1")?.[0]?.version;
    expect(patched).toMatchObject({ ok: true, value: { version } });
    expect(await gateway.getRecord("person", "1")).toMatchObject({ value: { version } });
  });

  it.each([true, false])(
    "has the owner where records of the CRM have one (in the text: %s)",
    async (inText) => {
      const { notes, copies } = createNotes();
      const { gateway: inner, committed } = createFakeGateway();
      const told: HandoffNotes = { ...notes, holdsOwner: async () => succeed(inText) };
      const read = snapshot({ key: SARA, handoff: { ownerId: "theirs" } });
      const gateway = keepInNote(
        { ...inner, getRecord: async () => succeed(read) },
        { asked: told, engine: told },
        "structured",
      );
      expect(
        await gateway.patch(SARA, patch({ status: "offered", ownerId: "omar" })),
      ).toMatchObject({
        ok: true,
      });
      const values = parseDocument(copies.get("1")?.[0]?.text ?? "")?.values;
      expect(values?.ownerId ?? null).toBe(inText ? "omar" : null);
      const written = JSON.stringify(committed).includes("omar");
      expect(written).toBe(!inText);
      expect(await gateway.getRecord("person", "1")).toMatchObject({
        value: { handoff: { status: "offered", ownerId: inText ? "omar" : "theirs" } },
      });
    },
  );

  it("writes nothing while it cannot tell where the owner belongs", async () => {
    const { notes, copies } = createNotes();
    const { gateway: inner } = createFakeGateway();
    const told: HandoffNotes = { ...notes, holdsOwner: async () => fail(UNKNOWN) };
    const gateway = keepInNote(inner, { asked: told, engine: told }, "structured");
    expect(await gateway.patch(SARA, patch({ status: "offered" }))).toEqual(fail(UNKNOWN));
    expect(copies.size).toBe(0);
  });

  it("reports what the CRM kept in place of our value", async () => {
    const { gateway, next } = createKept();
    next.push({ instead: (text) => text.replace("offered", "accepted") });
    expect(await gateway.patch(SARA, patch({ status: "offered" }))).toMatchObject({
      value: { conflicts: [{ field: "status", theirs: "accepted", mine: "offered" }] },
    });
  });

  it("stays open when the answer holds no handoff", async () => {
    const { gateway, next } = createKept();
    next.push({ instead: () => "Something else" });
    expect(await gateway.patch(SARA, patch({ status: "offered" }))).toMatchObject({
      failure: { type: "unknown", cause: "bad-reply" },
    });
  });

  it("keeps what somebody else wrote between our look and our write: their fields, events and lines", async () => {
    const { gateway, next, copies } = createKept();
    await gateway.patch(SARA, patch({ status: "offered", leadType: "demo" }));
    const theirs = (text: string) =>
      `${text.replace("demo", "pricing").replace("End of", `Handoff log: ${LOG}\nEnd of`)}\nCall Omar`;
    next.push({ before: theirs });
    const base = { leadType: "demo", status: "offered" };
    const write = { ...patch({ status: "accepted" }, base), events: [EVENT] };
    expect(await gateway.patch(SARA, write)).toMatchObject({ ok: true, value: { conflicts: [] } });
    const document = parseDocument(copies.get("1")?.[0]?.text ?? "");
    expect(document).toMatchObject({
      values: { status: "accepted", leadType: "pricing" },
      after: "Call Omar",
    });
    expect(parseLog(document?.values.log).events.map(({ id }) => id)).toEqual(["ours", "theirs"]);
  });

  it("leaves to the person what somebody else decided in that moment", async () => {
    const { gateway, next, copies } = createKept();
    await gateway.patch(SARA, patch({ status: "offered" }));
    next.push({ before: (text) => text.replace("offered", "rejected") });
    const write = patch({ status: "accepted" }, { status: "offered" });
    expect(await gateway.patch(SARA, write)).toMatchObject({
      value: { conflicts: [{ field: "status", theirs: "rejected", mine: "accepted" }] },
    });
    expect(parseDocument(copies.get("1")?.[0]?.text ?? "")?.values.status).toBe("rejected");
  });

  it("does not go on for ever against somebody who writes as fast", async () => {
    const { gateway, next } = createKept();
    await gateway.patch(SARA, patch({ status: "offered" }));
    let time = 0;
    const again = {
      before: (text: string) => {
        time += 1;
        return text.replace("offered", `offered ${time}`);
      },
    };
    next.push(again, again, again, again, again);
    const write = patch({ reason: "budget" });
    expect(await gateway.patch(SARA, write)).toMatchObject({ ok: true });
    expect(time).toBe(3);
  });

  it("looks again after a lost answer, so that the next patch of a call makes no second text", async () => {
    const { gateway, next, copies } = createKept();
    next.push({ failure: UNKNOWN });
    const outcomes = await gateway.patchMany([
      { record: SARA, write: patch({ status: "offered" }) },
      { record: SARA, write: patch({ reason: "budget" }) },
    ]);
    expect(outcomes).toMatchObject([{ failure: UNKNOWN }, { ok: true }]);
    expect(copies.get("1")).toHaveLength(1);
    expect(parseDocument(copies.get("1")?.[0]?.text ?? "")?.values).toEqual({
      status: "offered",
      reason: "budget",
    });
  });

  it("gives the record its owner in the CRM's own field, after the text, and only there", async () => {
    const { gateway, committed, copies } = createKept();
    await gateway.patch(SARA, patch({ status: "offered", ownerId: "8" }, { ownerId: "7" }));
    expect(committed.at(-1)?.write).toMatchObject({
      fields: { ownerId: "8" },
      base: { ownerId: "7" },
    });
    expect(copies.get("1")?.[0]?.text).not.toContain("Owner:");
  });

  it("is not given another owner when its text was not kept", async () => {
    const { gateway, committed, next } = createKept();
    next.push({ failure: UNKNOWN });
    await gateway.patch(SARA, patch({ status: "offered", ownerId: "8" }));
    expect(committed.every(({ write }) => write.kind === "patch" && !write.fields.ownerId)).toBe(
      true,
    );
  });

  it("shows empty fields as empty, and nothing of what fields of the record may hold", async () => {
    const { gateway } = createKept({
      getRecord: async () =>
        succeed(snapshot({ key: SARA, handoff: { status: "won", ownerId: "7" } })),
    });
    expect(await gateway.getRecord("person", "1")).toMatchObject({
      value: { handoff: { status: null, reason: null, ownerId: "7" } },
    });
  });

  it("writes few at a time, and says where handoffs are", async () => {
    const { gateway } = createKept();
    expect(gateway.capabilities.writeBatchMax).toBe(10);
    expect(gateway.capabilities.inWords.at(-1)).toContain("one note on each record, line by line");
  });
});

describe("what nobody pressed, where the handoff is kept in a text", () => {
  const MISS: LogEvent = { ...EVENT, id: "miss-1", type: "escalated" };
  const write = (ownerId: string, at = MISS.at): PatchWrite => ({
    kind: "patch",
    fields: { status: "offered", ownerId },
    base: { status: "accepted", ownerId: "7" },
    events: [{ ...MISS, at, to: ownerId }],
    onlyWhile: { status: "accepted", ownerId: "7" },
  });
  const createMissed = async () => {
    const kept = createKept();
    await kept.gateway.patch(SARA, patch({ status: "accepted" }));
    const ownersSet = () =>
      kept.committed.flatMap(({ write: it }) =>
        it.kind === "patch" && it.onlyWhile === undefined ? (it.fields.ownerId ?? []) : [],
      );
    return { ...kept, ownersSet };
  };

  it("asks for the owner before anything is written, since the CRM's own field bears it (P7.6)", async () => {
    const { gateway, committed, ownersSet } = await createMissed();
    expect(await gateway.patch(SARA, write("8"))).toMatchObject({ ok: true });
    expect(committed.find(({ write: it }) => it.kind === "patch" && it.onlyWhile)).toMatchObject({
      write: { fields: { ownerId: "8" }, base: { ownerId: "8" }, onlyWhile: { ownerId: "7" } },
    });
    expect(ownersSet()).toEqual(["8"]);
  });

  it("names no owner where another browser was first and has not named theirs yet (P7.7)", async () => {
    const { gateway, ownersSet } = await createMissed();
    await gateway.patch(SARA, write("9", "2026-11-21T09:00:05.000Z"));
    expect(await gateway.patch(SARA, write("8"))).toMatchObject({ ok: true });
    expect(ownersSet()).toEqual(["9"]);
  });

  it("goes on to the owner where only the text has arrived before (P3.6)", async () => {
    const { gateway, ownersSet, next } = await createMissed();
    next.push({ failure: UNKNOWN });
    expect(await gateway.patch(SARA, write("8"))).toMatchObject({ ok: false });
    expect(ownersSet()).toEqual([]);
    expect(await gateway.patch(SARA, write("8"))).toMatchObject({ ok: true });
    expect(ownersSet()).toEqual(["8"]);
  });
});

describe("changes of handoffs in texts", () => {
  const CURSOR = { since: "2026-11-21T10:00:00.000Z", lastId: null };
  const LATER = "2026-11-21T11:00:00.000Z";
  const nothing = { records: [], cursor: CURSOR, more: false };

  it.each([
    ["after the last record", { ...nothing }, { reached: LATER, more: false }, LATER, false],
    ["before a page is full of texts", { ...nothing }, { reached: LATER, more: true }, LATER, true],
    [
      "within a page of records that goes on",
      { ...nothing, cursor: { since: LATER, lastId: null }, more: true },
      { reached: "2026-11-21T10:30:00.000Z", more: false },
      LATER,
      true,
    ],
    [
      "with more texts of one stamp than a page holds",
      { ...nothing },
      { reached: CURSOR.since, more: true },
      "2026-11-21T10:00:00.001Z",
      true,
    ],
  ])("go on at the right place: %s", async (_where, page, changed, since, more) => {
    const { notes } = createNotes();
    const { gateway: inner } = createFakeGateway();
    const asked: (string | null)[] = [];
    const engine: HandoffNotes = {
      ...notes,
      changed: async (_type, from, until) => {
        asked.push(from, until);
        return succeed({ recordIds: ["1"], ...changed });
      },
    };
    const gateway = keepInNote(
      {
        ...inner,
        changes: async () => succeed(page),
        getRecords: async () => succeed([snapshot({ key: SARA })]),
      },
      { asked: notes, engine },
      "structured",
    );
    expect(await gateway.changes("person", CURSOR)).toMatchObject({
      ok: true,
      value: { records: [{ key: SARA }], cursor: { since, lastId: null }, more },
    });
    expect(asked).toEqual([CURSOR.since, page.more ? page.cursor.since : null]);
  });
});
