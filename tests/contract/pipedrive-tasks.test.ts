import { expect, it } from "vitest";
import { NOTE, SARA, TASK } from "./gateway/samples.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

it("a task at a company is found there, and not among its notes", async () => {
  const world = createPipedriveWorld();
  const company = world.add("company", { name: "Nordvik" });
  const created = await world.gateway.createTask(company, TASK);
  await world.gateway.createTimelineNote(company, NOTE);
  expect(await world.gateway.findTasks(company, TASK)).toEqual({
    ok: true,
    value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
  });
  expect(await world.gateway.findTimelineNotes(company, { ...NOTE, marker: TASK.marker })).toEqual({
    ok: true,
    value: [],
  });
});

it("a task is due by UTC to the minute, and belongs to the token's user where it names nobody", async () => {
  const world = createPipedriveWorld();
  const record = world.addPerson(SARA);
  await world.gateway.createTask(record, { ...TASK, dueAt: "2026-11-23T23:59:59.999+02:00" });
  expect(world.sandbox.state.activities).toMatchObject([
    { type: "task", dueDate: "2026-11-23", dueTime: "21:59", ownerId: 7001, isDone: false },
  ]);
});

it("a task for somebody whom Pipedrive cannot know is refused before anything is sent", async () => {
  const world = createPipedriveWorld();
  const record = world.addPerson(SARA);
  expect(await world.gateway.createTask(record, { ...TASK, ownerId: "005xx" })).toMatchObject({
    failure: { type: "rejected", issues: [{ field: "owner_id" }] },
  });
  expect(world.sandbox.requests).toEqual([]);
});

it("a task for somebody who has left is refused with the field's name", async () => {
  const world = createPipedriveWorld();
  const record = world.addPerson(SARA);
  const task = { ...TASK, ownerId: world.formerOwner.id };
  expect(await world.gateway.createTask(record, task)).toMatchObject({
    failure: { type: "rejected", issues: [{ field: "owner_id" }] },
  });
});

it("a task is found among more activities than fit a page", async () => {
  const world = createPipedriveWorld();
  const record = world.addPerson(SARA);
  for (let index = 0; index < 520; index += 1) {
    world.sandbox.state.activities.push({
      id: index + 1,
      type: "call",
      subject: "Call",
      ownerId: 7001,
      isDone: true,
      dueDate: "2026-11-20",
      dueTime: null,
      note: `Speaks of HR-3f9c02d1a7b4${index}`,
      personId: record.recordId,
      dealId: null,
      leadId: null,
      addedAt: world.now(),
    });
  }
  const created = await world.gateway.createTask(record, TASK);
  expect(await world.gateway.findTasks(record, TASK)).toMatchObject({
    value: [{ remoteId: created.ok && created.value.remoteId }],
  });
});

it("a task of ours that is done is no note of a colleague's, while their own is", async () => {
  const world = createPipedriveWorld();
  const record = world.addPerson(SARA);
  const created = await world.gateway.createTask(record, TASK);
  world.finishTask(created.ok ? created.value.remoteId : "");
  const own = await world.gateway.createTask(record, TASK);
  const theirs = own.ok ? own.value.remoteId : "";
  world.finishTask(theirs);
  const activity = world.sandbox.state.activities.find(({ id }) => String(id) === theirs);
  if (activity !== undefined) activity.note = "Asked for prices of two lines";
  const read = await world.gateway.getRecord("person", record.recordId);
  const kinds = read.ok ? read.value.touches.map(({ kind, words }) => [kind, words]) : [];
  expect(kinds).toEqual(
    expect.arrayContaining([
      ["task", expect.stringContaining(TASK.marker)],
      ["note", "Asked for prices of two lines"],
    ]),
  );
});
