import { describe, expect, it } from "vitest";
import { createRow, softDelete } from "#tests/sandbox/twenty/operations.ts";
import { rowsOf } from "#tests/sandbox/twenty/state.ts";
import { SARA, TASK, YUSUF } from "./gateway/samples.ts";
import { createTwentyWorld, type TwentyWorldOptions } from "./twenty-world.ts";

const SYSTEM = { source: "API", name: "good", memberId: null, way: "graphql" } as const;

describe.each<readonly [string, TwentyWorldOptions]>([
  ["a new workspace", {}],
  ["the older relation model", { sandbox: { model: "R" } }],
  ["a later release", { sandbox: { modern: true } }],
  ["a server that keeps notes as plain Markdown", { sandbox: { richText: "body" } }],
])("a task in %s", (_, options) => {
  it("that five browsers ask for at once is made and tied once", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    const created = await Promise.all(
      Array.from({ length: 5 }, () => world.gateway.createTask(record, TASK)),
    );
    const ids = new Set(created.map((one) => (one.ok ? one.value.remoteId : one.failure.type)));
    expect(ids.size).toBe(1);
    expect(world.tasksOf(record)).toHaveLength(1);
    expect(world.sandbox.journal).toHaveLength(2);
  });

  it("whose first try was cut off before the tie gets it by the repeat", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    const tie = [...rowsOf(world.sandbox.world, "taskTarget").keys()][0] ?? "";
    rowsOf(world.sandbox.world, "taskTarget").delete(tie);
    expect(await world.gateway.findTasks(record, TASK)).toEqual({ ok: true, value: [] });
    expect(await world.gateway.createTask(record, TASK)).toEqual(created);
    expect(world.tasksOf(record)).toHaveLength(1);
  });

  it("with the reference of another record's task is one of its own", async () => {
    const world = createTwentyWorld(options);
    const [record, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    const [first, second] = [
      await world.gateway.createTask(record, TASK),
      await world.gateway.createTask(other, { ...TASK, title: "Answer Yusuf" }),
    ];
    expect(first).not.toEqual(second);
    expect(world.tasksOf(record)).toMatchObject([{ title: TASK.title }]);
    expect(world.tasksOf(other)).toMatchObject([{ title: "Answer Yusuf" }]);
  });

  it("is not written for a record that is in the trash or was never there", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    world.archive(record);
    expect(await world.gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "archived" },
    });
    expect(await world.gateway.createTask(world.keyOf(world.missingId), TASK)).toMatchObject({
      failure: { type: "not-found" },
    });
    expect(world.sandbox.journal).toHaveLength(0);
  });

  it("that somebody threw away stays there when it is asked for again", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    softDelete(world.sandbox.world, "task", created.ok ? created.value.remoteId : "");
    expect(await world.gateway.findTasks(record, TASK)).toEqual({ ok: true, value: [] });
    expect(await world.gateway.createTask(record, TASK)).toEqual(created);
    expect(world.tasksOf(record)).toEqual([]);
  });
});

it("finds a task at an opportunity as at a person", async () => {
  const world = createTwentyWorld();
  const { id: recordId } = createRow(
    world.sandbox.world,
    "opportunity",
    { name: "Nordvik 2027" },
    SYSTEM,
  );
  const deal = { ...world.keyOf(recordId), objectType: "deal" as const };
  const created = await world.gateway.createTask(deal, TASK);
  expect(await world.gateway.findTasks(deal, TASK)).toEqual({
    ok: true,
    value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
  });
});

it("gives a new task the status that the workspace begins with, whatever that is called", async () => {
  const world = createTwentyWorld();
  const record = world.addPerson(SARA);
  const created = await world.gateway.createTask(record, TASK);
  const id = created.ok ? created.value.remoteId : "";
  const row = rowsOf(world.sandbox.world, "task").get(id);
  expect(row?.values["status"]).toBe("TODO");
  expect(world.sandbox.journal.find(({ object }) => object === "task")?.values).not.toHaveProperty(
    "status",
  );
});

it("refuses an owner who is no member by that name, before anything is sent", async () => {
  const world = createTwentyWorld();
  const record = world.addPerson(SARA);
  expect(await world.gateway.createTask(record, { ...TASK, ownerId: "7001" })).toMatchObject({
    failure: { type: "rejected", issues: [{ message: expect.stringContaining("owner") }] },
  });
  expect(world.writes()).toBe(0);
});

it("says that it may not where an admin has switched tasks off, and looks for none", async () => {
  const world = createTwentyWorld();
  const record = world.addPerson(SARA);
  for (const name of ["task", "taskTarget"]) world.sandbox.state.objects.delete(name);
  world.sandbox.state.modelVersion += 1;
  for (const asked of [
    await world.gateway.createTask(record, TASK),
    await world.gateway.findTasks(record, TASK),
  ]) {
    expect(asked).toMatchObject({
      failure: { type: "forbidden", detail: expect.stringContaining("no tasks") },
    });
  }
  expect(world.writes()).toBe(0);
});

it("stands in the story when it is due, with its page and its owner", async () => {
  const world = createTwentyWorld();
  const record = world.addPerson(SARA);
  const created = await world.gateway.createTask(record, { ...TASK, ownerId: world.owner.id });
  const read = await world.gateway.getRecord("person", record.recordId);
  const touches = read.ok ? read.value.touches : [];
  expect(touches.find(({ kind }) => kind === "task")).toMatchObject({
    at: TASK.dueAt,
    asset: TASK.title,
    ownerId: world.owner.id,
    receipt: {
      label: "Twenty task, open, due, 23 Nov 2026",
      url: `https://crm.acme.example/object/task/${created.ok && created.value.remoteId}`,
    },
  });
});
