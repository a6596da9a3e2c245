import { describe, expect, it } from "vitest";
import { OFFER, SARA, TASK } from "./gateway/samples.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

const tasksIn = ({ sandbox }: ReturnType<typeof createSalesforceWorld>) =>
  [...(sandbox.state.rows.get("Task")?.values() ?? [])].map(({ values }) => values);

describe("a task in Salesforce", () => {
  it("is open, urgent in the organisation's own word, and done by nobody", async () => {
    const world = createSalesforceWorld();
    for (const { values, id } of world.sandbox.state.rows.get("TaskPriority")?.values() ?? []) {
      world.rowOf("TaskPriority", id).values = {
        ...values,
        ApiName: values["IsHighPriority"] === true ? "Hoch" : "Normal",
      };
    }
    await world.gateway.createTask(world.addPerson(SARA), TASK);
    expect(tasksIn(world)).toMatchObject([{ Priority: "Hoch", IsClosed: false }]);
    expect(tasksIn(world)[0]).not.toHaveProperty("Status");
  });

  it("costs one call, and looking for it two", async () => {
    const { gateway, addPerson, sandbox } = createSalesforceWorld();
    const record = addPerson(SARA);
    await gateway.getRecord("person", record.recordId);
    const before = sandbox.state.calls;
    await gateway.createTask(record, TASK);
    expect(sandbox.state.calls - before).toBe(1);
    await gateway.findTasks(record, TASK);
    expect(sandbox.state.calls - before).toBe(3);
  });

  it("is made without a priority where this user may not see them", async () => {
    const world = createSalesforceWorld();
    world.sandbox.state.closed.add("TaskPriority");
    const record = world.addPerson(SARA);
    expect(await world.gateway.createTask(record, TASK)).toMatchObject({ ok: true });
    expect(tasksIn(world)[0]).not.toHaveProperty("Priority");
  });

  it.each([
    ["Australia/Sydney", "2026-11-24"],
    ["America/Los_Angeles", "2026-11-23"],
    ["Not/AZone", "2026-11-23"],
    [null, "2026-11-23"],
  ])("is due on the day that it is in the organisation's zone: %s", async (timeZone, day) => {
    const world = createSalesforceWorld({ connection: { timeZone } });
    const write = { ...TASK, dueAt: "2026-11-23T15:30:00.000Z" };
    await world.gateway.createTask(world.addPerson(SARA), write);
    expect(tasksIn(world)).toMatchObject([{ ActivityDate: day }]);
  });

  it("is there once when two browsers of a team ask for it at the same moment", async () => {
    const world = createSalesforceWorld();
    const record = world.addPerson(SARA);
    const asked = await Promise.all([1, 2, 3].map(() => world.gateway.createTask(record, TASK)));
    const ids = asked.map((one) => (one.ok ? one.value.remoteId : one.failure.type));
    expect(new Set(ids).size).toBe(1);
    expect(world.tasksOf(record)).toHaveLength(1);
  });

  it("is not made a second time after somebody has deleted it: that was their choice", async () => {
    const world = createSalesforceWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    await world.gateway.deleteTask(created.ok ? created.value.remoteId : "");
    expect(await world.gateway.createTask(record, TASK)).toEqual(created);
    expect(world.tasksOf(record)).toEqual([]);
  });

  it("says whose fault it is when the owner's user is inactive, and takes its key back", async () => {
    const world = createSalesforceWorld();
    const record = world.addPerson(SARA);
    const { formerOwner, owner, gateway } = world;
    expect(await gateway.createTask(record, { ...TASK, ownerId: formerOwner.id })).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("switched off") }] },
    });
    expect(world.tasksOf(record)).toEqual([]);
    expect(await gateway.createTask(record, { ...TASK, ownerId: owner.id })).toMatchObject({
      ok: true,
    });
    expect(world.tasksOf(record)).toHaveLength(1);
  });

  it("goes to the record that a merge left", async () => {
    const world = createSalesforceWorld();
    const record = world.addPerson(SARA);
    const other = world.addPerson({ ...SARA, email: "sara@other.example" });
    const left = world.merge?.(record, other) ?? expect.fail();
    expect(await world.gateway.createTask(record, TASK)).toMatchObject({ ok: true });
    expect(world.tasksOf(left)).toHaveLength(1);
    expect(await world.gateway.findTasks(record, TASK)).toMatchObject({ value: [{}] });
  });

  it.each([
    ["Account", "company", { Name: "Nordvik AB" }],
    ["Opportunity", "deal", { Name: "Pilot", StageName: "Prospecting" }],
    ["Lead", "lead", { LastName: "Lindqvist", Company: "Nordvik AB" }],
  ] as const)("is tied to a record of the kind %s", async (object, objectType, values) => {
    const world = createSalesforceWorld();
    const record = world.keyOf(world.add(object, values).id, objectType);
    const created = await world.gateway.createTask(record, TASK);
    expect(await world.gateway.findTasks(record, TASK)).toEqual({
      ok: true,
      value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
    });
  });

  it("does not stand in the way of the handoff where the user may make no tasks", async () => {
    const { gateway, addPerson, heldBy, sandbox, tasksOf } = createSalesforceWorld();
    const record = addPerson(SARA);
    sandbox.state.rules.push((object, values) =>
      object === "Task" && values["Subject"] === TASK.title
        ? {
            code: "INSUFFICIENT_ACCESS_OR_READONLY",
            message: "insufficient access rights on object id",
            fields: [],
          }
        : null,
    );
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(await gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "forbidden", detail: expect.stringContaining("access") },
    });
    expect(heldBy(record).status).toBe("offered");
    expect(tasksOf(record)).toEqual([]);
  });

  it("that holds a handoff is no follow-up task, and the other way round", async () => {
    const world = createSalesforceWorld({ storage: "task" });
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    await world.gateway.createTask(record, TASK);
    expect(world.tasksOf(record)).toHaveLength(1);
    expect(world.heldBy(record).status).toBe("offered");
    const read = await world.gateway.getRecord("person", record.recordId);
    expect(read).toMatchObject({ value: { handoff: { status: "offered" } } });
  });
});
