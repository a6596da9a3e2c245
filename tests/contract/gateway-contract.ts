import { describe, expect, it } from "vitest";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { type LogEvent, logToText, parseLog } from "#lib/domain/log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { PatchWrite, TimelineNoteWrite } from "#lib/domain/write.ts";

/** A gateway before a fresh CRM account, and a hand behind the CRM's back. One for each CRM. */
export interface ContractWorld {
  readonly gateway: Gateway;
  readonly accountId: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly formerOwner: { readonly id: string; readonly name: string };
  addPerson(person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
  }): RecordKey;
  /** A colleague changes fields in the CRM itself. */
  changeElsewhere(record: RecordKey, fields: HandoffValues): void;
  /** What the CRM really holds. */
  heldBy(record: RecordKey): HandoffValues;
  notesOf(record: RecordKey): readonly string[];
  archive(record: RecordKey): void;
  /** Merges two records; answers the survivor. */
  merge(record: RecordKey, other: RecordKey): RecordKey;
  /** How many writes have taken effect. */
  writes(): number;
  strikeNextWrite(mishap: Mishap): void;
  goOffline(): void;
  passTime(milliseconds: number): void;
}

type Mishap =
  | "drop-before"
  | "commit-then-drop"
  | "html-200"
  | "commit-then-html-200"
  | "empty-200"
  | "truncated-json"
  | { readonly status: number; readonly retryAfter?: number | string };

/** What every gateway promises, whichever CRM it speaks to. */
export function describeGateway(name: string, createWorld: () => ContractWorld): void {
  describe(`${name}: reading`, () => readingContract(createWorld));
  describe(`${name}: patching`, () => patchingContract(createWorld));
  describe(`${name}: patching several`, () => batchContract(createWorld));
  describe(`${name}: timeline notes`, () => noteContract(createWorld));
  describe(`${name}: setting up fields`, () => fieldContract(createWorld));
}

const SARA = { firstName: "Sara", lastName: "Lindqvist", email: "sara@nordvik.example" };
const OMAR = { firstName: "Yusuf", lastName: "Al-Amin", email: "yusuf@gulf.example" };

function readingContract(createWorld: () => ContractWorld): void {
  it("names the account that the credential opens", async () => {
    const { gateway, accountId } = createWorld();
    expect(await gateway.account()).toMatchObject({ ok: true, value: { id: accountId } });
  });

  it("lists who can own a record, and who once could, told apart", async () => {
    const { gateway, owner, formerOwner } = createWorld();
    const owners = await gateway.owners();
    const found = owners.ok ? owners.value : [];
    expect(found).toContainEqual(expect.objectContaining({ ...owner, active: true }));
    expect(found).toContainEqual(expect.objectContaining({ ...formerOwner, active: false }));
  });

  it("reads a record by id, with its handoff fields", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { status: "offered", dueAt: "2026-11-22T09:00:00.000Z" });
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
      ok: true,
      value: {
        key: record,
        name: "Sara Lindqvist",
        emails: [SARA.email],
        archived: false,
        mergedIds: [],
        handoff: { status: "offered", dueAt: "2026-11-22T09:00:00.000Z", reason: null },
      },
    });
  });

  it("tells a record that never was from an archived one", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.archive(record);
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
      failure: { type: "archived" },
    });
    expect(await world.gateway.getRecord("person", "404")).toMatchObject({
      failure: { type: "not-found" },
    });
  });

  it("answers for a merged record under its new id and says which ids it took in", async () => {
    const world = createWorld();
    const [one, other] = [world.addPerson(SARA), world.addPerson(OMAR)];
    const survivor = world.merge(one, other);
    const read = await world.gateway.getRecord("person", one.recordId);
    expect(read).toMatchObject({ ok: true, value: { key: survivor } });
    const mergedIds = read.ok ? read.value.mergedIds : [];
    expect(mergedIds).toContain(one.recordId);
    expect(mergedIds).not.toContain(survivor.recordId);
  });

  it("makes no request for an id that could lead elsewhere", async () => {
    const world = createWorld();
    world.goOffline();
    for (const id of ["../../limits", "1/notes", "", "1?archived=true", "٣", "1".repeat(60)]) {
      expect(await world.gateway.getRecord("person", id)).toMatchObject({
        failure: { type: "not-found" },
      });
    }
  });

  it("reads several records and leaves out those that are missing", async () => {
    const world = createWorld();
    const [one, other] = [world.addPerson(SARA), world.addPerson(OMAR)];
    const read = await world.gateway.getRecords("person", [other.recordId, "404", one.recordId]);
    const ids = read.ok ? read.value.map((record) => record.key.recordId) : [];
    expect(ids.toSorted()).toEqual([one.recordId, other.recordId].toSorted());
  });

  it("finds a person by e-mail address at once, whatever its letters, and nobody by a strange one", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    expect(await world.gateway.findByEmail(" SARA@Nordvik.example ")).toMatchObject({
      ok: true,
      value: { key: record },
    });
    expect(await world.gateway.findByEmail("nobody@nordvik.example")).toEqual({
      ok: true,
      value: null,
    });
    expect(await world.gateway.findByEmail("../x@y")).toEqual({ ok: true, value: null });
  });

  it("finds people by words once they are indexed", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.passTime(world.gateway.capabilities.changesLagMs);
    expect(await world.gateway.search("lindqvist")).toMatchObject({
      ok: true,
      value: [{ recordId: record.recordId, name: "Sara Lindqvist" }],
    });
    expect(await world.gateway.search("' OR Name != '")).toEqual({ ok: true, value: [] });
    expect(await world.gateway.search("  ")).toEqual({ ok: true, value: [] });
  });

  it("lists every change since a cursor, also those that share one moment", async () => {
    const world = createWorld();
    const made = Array.from({ length: 450 }, (_, index) =>
      world.addPerson({ ...SARA, email: `p${index}@nordvik.example` }),
    );
    world.passTime(world.gateway.capabilities.changesLagMs);
    const late = world.addPerson(OMAR);
    world.passTime(world.gateway.capabilities.changesLagMs);
    const seen = new Set<string>();
    let cursor = { since: "2020-01-01T00:00:00.000Z", lastId: null as string | null };
    for (let more = true, pages = 0; more; pages += 1) {
      if (pages > 20) throw new Error("The list of changes does not end");
      const page = await world.gateway.changes("person", cursor);
      if (!page.ok) throw new Error(`No changes: ${page.failure.type}`);
      for (const record of page.value.records) seen.add(record.key.recordId);
      ({ cursor, more } = page.value);
    }
    expect(seen.size).toBe(451);
    expect(made.every((record) => seen.has(record.recordId))).toBe(true);
    const again = await world.gateway.changes("person", cursor);
    const ids = again.ok ? again.value.records.map((record) => record.key.recordId) : [];
    expect(ids.every((id) => id === late.recordId)).toBe(true);
  });

  it("says offline, and only then, when nothing can have left", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.goOffline();
    expect(await world.gateway.getRecord("person", record.recordId)).toEqual({
      ok: false,
      failure: { type: "offline" },
    });
  });
}

const event = (id: string): LogEvent => ({
  id,
  at: "2026-11-21T09:00:00.000Z",
  by: null,
  type: "offered",
});

function patch(write: Partial<PatchWrite>): PatchWrite {
  return { kind: "patch", fields: {}, base: {}, events: [], ...write };
}

const OFFER = patch({ fields: { status: "offered" }, base: { status: null } });

function patchingContract(createWorld: () => ContractWorld): void {
  it("sets fields of every kind and reads them back as they were written", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const fields: HandoffValues = {
      ownerId: world.owner.id,
      leadType: "demo-request",
      noteProblem: "Three plants stop for <b>spares</b> & nobody knows why\nقطع الغيار 🛠️",
      noteDeadline: "2026-11-23T15:30:00.000Z",
      recycleUntil: "2027-02-01",
    };
    const patched = await world.gateway.patch(record, patch({ fields }));
    expect(patched).toMatchObject({ ok: true, value: { recordId: record.recordId } });
    const read = await world.gateway.getRecord("person", record.recordId);
    expect(read).toMatchObject({ ok: true, value: { handoff: fields } });
    const versions = [patched.ok && patched.value.version, read.ok && read.value.version];
    expect(versions[0]).toBe(versions[1]);
  });

  it("does the same once when it is asked twice", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const write = patch({ fields: { status: "offered" }, events: [event("a")] });
    await world.gateway.patch(record, write);
    const before = world.writes();
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
    expect(world.writes()).toBe(before);
  });

  it("never overwrites what somebody else wrote since, and then writes no other field either", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { status: "accepted" });
    const write = patch({
      fields: { status: "rejected", reason: "wrong-role" },
      base: { status: "offered", reason: null },
    });
    expect(await world.gateway.patch(record, write)).toEqual({
      ok: false,
      failure: {
        type: "conflict",
        fields: [{ field: "status", base: "offered", theirs: "accepted", mine: "rejected" }],
      },
    });
    expect(world.heldBy(record)).toMatchObject({ status: "accepted", reason: null });
  });

  it("keeps the events of two people who write the log at once", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { log: logToText({ events: [event("b")], unread: ["{}"] }) });
    await world.gateway.patch(record, patch({ events: [event("a")] }));
    const log = parseLog(world.heldBy(record).log);
    expect(log.events.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(log.unread).toEqual(["{}"]);
  });

  it("writes to the record that a merge left, and says so", async () => {
    const world = createWorld();
    const [one, other] = [world.addPerson(SARA), world.addPerson(OMAR)];
    const survivor = world.merge(one, other);
    expect(await world.gateway.patch(one, OFFER)).toMatchObject({
      ok: true,
      value: { recordId: survivor.recordId },
    });
    expect(world.heldBy(survivor).status).toBe("offered");
  });

  it("calls an archived record archived", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.archive(record);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "archived" },
    });
  });

  it.each<readonly [Mishap, boolean]>([
    ["drop-before", false],
    ["commit-then-drop", true],
    ["html-200", false],
    ["commit-then-html-200", true],
    ["empty-200", true],
    ["truncated-json", true],
    [{ status: 500 }, false],
    [{ status: 502 }, false],
    [{ status: 503 }, false],
    [{ status: 504 }, false],
    [{ status: 524 }, false],
  ])("after %j says unknown, and a repeat settles it", async (mishap, happened) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite(mishap);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      ok: false,
      failure: { type: "unknown" },
    });
    expect(world.heldBy(record).status).toBe(happened ? "offered" : null);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(world.heldBy(record).status).toBe("offered");
    expect(world.writes()).toBe(1);
  });

  it.each([
    [400, "rejected"],
    [401, "needs-sign-in"],
    [403, "forbidden"],
    [404, "not-found"],
    [409, "busy"],
    [423, "busy"],
    [429, "rate-limited"],
  ])("takes status %i of a write for a definite no: %s", async (status, type) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite({ status });
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ failure: { type } });
    expect(world.writes()).toBe(0);
  });

  it("says offline when the write cannot have left", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.goOffline();
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "offline" },
    });
  });
}

function batchContract(createWorld: () => ContractWorld): void {
  it("answers for each item in the order given, whatever became of the others", async () => {
    const world = createWorld();
    const [good, held, gone] = [0, 1, 2].map((index) =>
      world.addPerson({ ...SARA, email: `p${index}@nordvik.example` }),
    ) as [RecordKey, RecordKey, RecordKey];
    world.changeElsewhere(held, { status: "accepted" });
    world.archive(gone);
    const outcomes = await world.gateway.patchMany(
      [gone, good, held].map((record) => ({ record, write: OFFER })),
    );
    expect(outcomes).toMatchObject([
      { failure: { type: "archived" } },
      { ok: true, value: { recordId: good.recordId } },
      { failure: { type: "conflict" } },
    ]);
    expect(world.heldBy(good).status).toBe("offered");
    expect(world.heldBy(held).status).toBe("accepted");
  });

  it("takes more items than fit one call, the same record twice, and a merged one", async () => {
    const world = createWorld();
    const many = Array.from({ length: 120 }, (_, index) =>
      world.addPerson({ ...SARA, email: `p${index}@nordvik.example` }),
    );
    const survivor = world.merge(world.addPerson(SARA), world.addPerson(OMAR));
    const [first] = many as [RecordKey, ...RecordKey[]];
    const reason = patch({ fields: { reason: "wrong-role" } });
    const outcomes = await world.gateway.patchMany([
      ...many.map((record) => ({ record, write: OFFER })),
      { record: first, write: reason },
      { record: survivor, write: OFFER },
    ]);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(world.heldBy(first)).toMatchObject({ status: "offered", reason: "wrong-role" });
    expect(world.heldBy(survivor).status).toBe("offered");
  });

  it("keeps the order of two writes to one record: the second builds on the first", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const accept = patch({ fields: { status: "accepted" }, base: { status: "offered" } });
    const outcomes = await world.gateway.patchMany([
      { record, write: OFFER },
      { record, write: accept },
    ]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(world.heldBy(record).status).toBe("accepted");
  });

  it.each<Mishap>(["commit-then-drop", "html-200", { status: 500 }])(
    "leaves every item open after %j, and a repeat settles them",
    async (mishap) => {
      const world = createWorld();
      const records = [SARA, OMAR].map((person) => world.addPerson(person));
      const items = records.map((record) => ({ record, write: OFFER }));
      world.strikeNextWrite(mishap);
      expect(await world.gateway.patchMany(items)).toMatchObject([
        { failure: { type: "unknown" } },
        { failure: { type: "unknown" } },
      ]);
      expect(await world.gateway.patchMany(items)).toMatchObject([{ ok: true }, { ok: true }]);
      expect(records.map((record) => world.heldBy(record).status)).toEqual(["offered", "offered"]);
    },
  );

  it("answers nothing to nothing", async () => {
    expect(await createWorld().gateway.patchMany([])).toEqual([]);
  });
}

const NOTE: TimelineNoteWrite = {
  kind: "timeline-note",
  text: "Handed to Omar.\n\n<script>alert(1)</script> & “spares”\nقطع الغيار",
  marker: "HR-01JD0000000000000000000000-7F",
  at: "2026-11-21T09:00:00.000Z",
  ownerId: null,
};

function noteContract(createWorld: () => ContractWorld): void {
  it("writes a note that shows exactly its text and ends with its marker", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({ ok: true });
    expect(world.notesOf(record)).toEqual([`${NOTE.text}\n\nref ${NOTE.marker}`]);
  });

  it("finds the note by its marker at once, and no other", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    expect(await world.gateway.findTimelineNote(record, NOTE.marker)).toEqual({
      ok: true,
      value: null,
    });
    for (let index = 0; index < 60; index += 1) {
      await world.gateway.createTimelineNote(record, { ...NOTE, marker: `HR-OTHER-${index}` });
    }
    const created = await world.gateway.createTimelineNote(record, NOTE);
    const found = await world.gateway.findTimelineNote(record, NOTE.marker);
    expect(found).toEqual(created);
    expect(await world.gateway.findTimelineNote(record, "HR-OTHER")).toMatchObject({ value: null });
    expect(await world.gateway.findTimelineNote(record, "HR-OTHER-0")).not.toMatchObject({
      value: null,
    });
  });

  it.each<readonly [Mishap, number]>([
    ["drop-before", 0],
    ["commit-then-drop", 1],
    ["commit-then-html-200", 1],
    [{ status: 502 }, 0],
  ])("after %j says unknown, and the marker tells what happened", async (mishap, made) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite(mishap);
    expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({
      failure: { type: "unknown" },
    });
    const found = await world.gateway.findTimelineNote(record, NOTE.marker);
    expect(found.ok && found.value !== null).toBe(made === 1);
    expect(world.notesOf(record)).toHaveLength(made);
  });

  it("refuses a note that is too long with its reason, before anything is sent", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const text = "x".repeat(70_000);
    expect(await world.gateway.createTimelineNote(record, { ...NOTE, text })).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("Shorten") }] },
    });
    expect(world.writes()).toBe(0);
  });
}

function fieldContract(createWorld: () => ContractWorld): void {
  it("reports each step as it goes, and finds everything in place when it is repeated", async () => {
    const { gateway } = createWorld();
    const reported: string[] = [];
    const first = await gateway.setUpFields(async (step) => {
      reported.push(step.label);
    });
    expect(first.ok && first.value.map((step) => step.label)).toEqual(reported);
    const second = await gateway.setUpFields(async () => undefined);
    expect(second.ok && second.value.every((step) => step.state === "exists")).toBe(true);
  });
}
