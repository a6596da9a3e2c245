import { describe, expect, it } from "vitest";
import type { ChangesCursor } from "#lib/domain/gateway.ts";
import { createRow, writeRow } from "#tests/sandbox/twenty/operations.ts";
import { rowsOf, stamp } from "#tests/sandbox/twenty/state.ts";
import { SARA } from "./gateway/samples.ts";
import { createTwentyWorld, type TwentyWorldOptions } from "./twenty-world.ts";

const SYSTEM = { source: "IMPORT", name: "Import", memberId: null, way: "batch" } as const;

type World = ReturnType<typeof createTwentyWorld>;

/** Rows that one import made: they share one stamp, which no page in the order of time survives. */
function importPeople({ sandbox }: World, count: number): readonly string[] {
  const at = stamp(sandbox.world);
  return Array.from(
    { length: count },
    (_, index) =>
      createRow(sandbox.world, "person", { jobTitle: `Buyer ${index}` }, SYSTEM, { at }).id,
  );
}

async function walk({ gateway }: World, from: ChangesCursor) {
  const ids: string[] = [];
  let cursor = from;
  for (let pages = 1; pages <= 30; pages += 1) {
    const page = await gateway.changes("person", cursor);
    if (!page.ok) throw new Error(`No changes: ${JSON.stringify(page.failure)}`);
    ids.push(...page.value.records.map(({ key }) => key.recordId));
    cursor = page.value.cursor;
    if (!page.value.more) return { ids, distinct: new Set(ids), cursor, pages };
  }
  throw new Error("The list of changes does not end");
}

const BEGINNING = { since: "2020-01-01T00:00:00.000Z", lastId: null };

describe.each<readonly [string, TwentyWorldOptions]>([
  ["an older server", {}],
  ["a later release", { sandbox: { modern: true } }],
])("the list of changes of %s", (_, options) => {
  it("shows all of an import that shares one stamp, and afterwards only what is new", async () => {
    const world = createTwentyWorld(options);
    const ids = importPeople(world, 319);
    const first = await walk(world, BEGINNING);
    expect(first.distinct).toEqual(new Set(ids));
    world.passTime(5_000);
    const late = world.addPerson(SARA);
    const second = await walk(world, first.cursor);
    expect(second.distinct).toContain(late.recordId);
    const third = await walk(world, second.cursor);
    expect(third.ids).toEqual([late.recordId]);
  });

  it("misses nothing that changes while it is walked", async () => {
    const world = createTwentyWorld(options);
    importPeople(world, 200);
    const opening = await world.gateway.changes("person", BEGINNING);
    if (!opening.ok) throw new Error("No changes");
    const second = await world.gateway.changes("person", opening.value.cursor);
    if (!second.ok) throw new Error("No changes");
    const [passed] = second.value.records;
    world.passTime(1_000);
    const row = rowsOf(world.sandbox.world, "person").get(passed?.key.recordId ?? "");
    if (row === undefined) throw new Error("No such row");
    writeRow(world.sandbox.world, "person", row, { jobTitle: "Chief buyer" }, SYSTEM);
    world.passTime(1_000);
    importPeople(world, 1);
    const rest = await walk(world, second.value.cursor);
    const again = await walk(world, rest.cursor);
    expect(again.distinct).toContain(row.id);
  });

  it("does not follow a stamp that lies ahead of all clocks", async () => {
    const world = createTwentyWorld(options);
    const [id = ""] = importPeople(world, 1);
    const row = rowsOf(world.sandbox.world, "person").get(id);
    if (row === undefined) throw new Error("No such row");
    writeRow(world.sandbox.world, "person", row, { updatedAt: "2099-01-01T00:00:00Z" }, SYSTEM);
    const { cursor } = await walk(world, BEGINNING);
    const newest = await world.gateway.newestChange("person");
    expect(newest).toMatchObject({ ok: true });
    world.passTime(5_000);
    const late = world.addPerson(SARA);
    for (const from of [cursor, newest.ok ? newest.value : BEGINNING]) {
      expect((await walk(world, from)).distinct).toContain(late.recordId);
    }
  });

  it("finds by its owner a handoff whose stamp somebody has set back", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { ownerId: world.owner.id, status: "offered" });
    const row = rowsOf(world.sandbox.world, "person").get(record.recordId);
    if (row === undefined) throw new Error("No such row");
    writeRow(world.sandbox.world, "person", row, { updatedAt: "2001-01-01T00:00:00Z" }, SYSTEM);
    expect((await walk(world, BEGINNING)).ids).toEqual([]);
    expect(await world.gateway.owned("person", [world.owner.id], null)).toMatchObject({
      value: { records: [{ key: record }] },
    });
  });
});

it("misses nothing that changes before it is known where a long list ends", async () => {
  let interfere = () => {};
  const world = createTwentyWorld({ sandbox: { sleep: async () => interfere() } });
  const ids = importPeople(world, 100).toSorted();
  const row = rowsOf(world.sandbox.world, "person").get(ids[0] ?? "");
  if (row === undefined) throw new Error("No such row");
  interfere = () => {
    world.passTime(1_000);
    writeRow(world.sandbox.world, "person", row, { jobTitle: "Chief buyer" }, SYSTEM);
    world.passTime(1_000);
    importPeople(world, 1);
  };
  const match = { pathPattern: "/query/ListPerson", nth: 2 };
  world.sandbox.faults.add({ match, effect: { delayMs: 1 } });
  const titles: (string | null)[] = [];
  let cursor: ChangesCursor = BEGINNING;
  for (let more = true; more; ) {
    const page = await world.gateway.changes("person", cursor);
    if (!page.ok) throw new Error("No changes");
    titles.push(...page.value.records.map(({ jobTitle }) => jobTitle));
    ({ cursor, more } = page.value);
  }
  expect(titles).toContain("Chief buyer");
});

it("names a record whose company holds a number that is none, and reads everything else", async () => {
  const world = createTwentyWorld();
  const company = (name: string, employees: unknown) =>
    createRow(world.sandbox.world, "company", { name, employees }, SYSTEM).id;
  const person = (companyId: string) =>
    createRow(world.sandbox.world, "person", { companyId }, SYSTEM).id;
  const [bad, good] = [person(company("Bad", "abc")), person(company("Good", 12))];
  const page = await world.gateway.changes("person", BEGINNING);
  const records = page.ok ? page.value.records : [];
  expect(records.find(({ key }) => key.recordId === bad)).toMatchObject({
    company: { name: "Bad", employees: null },
    unreadable: [{ what: "companies" }],
  });
  expect(records.find(({ key }) => key.recordId === good)).toMatchObject({
    company: { name: "Good", employees: 12 },
    unreadable: [],
  });
  expect(await world.gateway.getRecord("person", bad)).toMatchObject({
    value: { company: { name: "Bad" }, unreadable: [{ what: "companies" }] },
  });
});
