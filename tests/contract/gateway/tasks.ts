import { expect, it } from "vitest";
import { whereMergesLeaveATrail } from "./merges.ts";
import { NOTE, SARA, TASK, YUSUF } from "./samples.ts";
import type { ContractWorld, Mishap } from "./world.ts";

/** Of follow-up tasks, which every browser of a team may ask for: what each of them finds of it. */
export function taskContract(createWorld: () => ContractWorld): void {
  it("writes an open task for its owner that shows its title, its text and when it is due, and ends with its marker", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const ownerId = world.owner.id;
    const created = await world.gateway.createTask(record, { ...TASK, ownerId });
    expect(created).toMatchObject({ ok: true });
    const tasks = world.tasksOf(record);
    expect(tasks).toMatchObject([
      { title: TASK.title, text: `${TASK.text}\n\nref ${TASK.marker}`, ownerId, done: false },
    ]);
    const due = tasks[0]?.due ?? "";
    expect(due).toMatch(/^\d{4}-\d\d-\d\d/);
    expect(TASK.dueAt.startsWith(due)).toBe(true);
  });

  it("keeps a title to one line and cuts one that is too long, since the text says it all", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const title = `Answer Sara\n today: ${"مرحبا ".repeat(100)}`;
    expect(await world.gateway.createTask(record, { ...TASK, title })).toMatchObject({ ok: true });
    const [task] = world.tasksOf(record);
    expect(task?.title).toMatch(/^Answer Sara today: مرحبا/u);
    expect(task?.title).not.toContain("\n");
  });

  it("finds the task by its marker at once, and no other (P3.4)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const markersFound = async (marker: string) => {
      const found = await world.gateway.findTasks(record, { ...TASK, marker });
      return found.ok ? found.value.length : found.failure;
    };
    expect(await markersFound(TASK.marker)).toBe(0);
    for (let index = 0; index < 12; index += 1) {
      await world.gateway.createTask(record, { ...TASK, marker: `HR-OTHER-${index}` });
    }
    await world.gateway.createTask(world.addPerson(YUSUF), { ...TASK, marker: "HR-ELSEWHERE" });
    const created = await world.gateway.createTask(record, TASK);
    expect(await world.gateway.findTasks(record, TASK)).toEqual({
      ok: true,
      value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
    });
    expect(await markersFound("HR-OTHER")).toBe(0);
    expect(await markersFound("HR-OTHER-1")).toBe(1);
    expect(await markersFound("HR-ELSEWHERE")).toBe(0);
  });

  it("makes a task at each record for which one is asked, though their markers are the same", async () => {
    const world = createWorld();
    const records = [world.addPerson(SARA), world.addPerson(YUSUF)];
    for (const record of records) {
      const created = await world.gateway.createTask(record, TASK);
      expect(world.tasksOf(record)).toHaveLength(1);
      expect(await world.gateway.findTasks(record, TASK)).toMatchObject({
        value: [{ remoteId: created.ok && created.value.remoteId }],
      });
    }
  });

  it("finds a task that somebody has done, and takes that for their work", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    const remoteId = created.ok ? created.value.remoteId : "";
    world.finishTask(remoteId);
    expect(await world.gateway.findTasks(record, TASK)).toEqual({
      ok: true,
      value: [{ remoteId, edited: true }],
    });
  });

  it("keeps tasks and notes apart", async () => {
    const { gateway, ...world } = createWorld();
    const record = world.addPerson(SARA);
    await gateway.createTask(record, TASK);
    await gateway.createTimelineNote(record, NOTE);
    expect(world.tasksOf(record)).toHaveLength(1);
    expect(world.notesOf(record)).toHaveLength(1);
    expect(await gateway.findTimelineNotes(record, NOTE)).toMatchObject({ value: [{}] });
    expect(await gateway.findTasks(record, TASK)).toMatchObject({ value: [{}] });
  });

  it.each(["open", "done"])("counts a task that is %s as no contact with the buyer", async (is) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    if (is === "done") world.finishTask(created.ok ? created.value.remoteId : "");
    const read = await world.gateway.getRecord(record.objectType, record.recordId);
    const touches = read.ok ? read.value.touches : expect.fail();
    const told = touches.filter(({ words }) => words?.includes(TASK.marker) === true);
    for (const { kind, actor } of told)
      expect({ kind, actor }).toEqual({ kind: "task", actor: "us" });
    const contacts = ["email-sent", "call", "chat", "meeting", "note"];
    expect(touches.filter(({ kind }) => contacts.includes(kind))).toEqual([]);
  });

  // A CRM with a key of its own for a task cannot hold two; one that has none must find them all.
  if (createWorld().gateway.capabilities.idempotentCreate === "marker") copiesContract(createWorld);
  else keyedContract(createWorld);

  whereMergesLeaveATrail(
    createWorld,
    "finds the task of a record that was merged away (P3.4, P7.5)",
    async (world, merge) => {
      const record = world.addPerson(SARA);
      const created = await world.gateway.createTask(record, TASK);
      merge(record, world.addPerson(YUSUF));
      expect(await world.gateway.findTasks(record, TASK)).toMatchObject({
        value: [{ remoteId: created.ok && created.value.remoteId }],
      });
    },
  );

  it.each<readonly [Mishap, number]>([
    ["drop-before", 1],
    ["commit-then-drop", 0],
    [{ status: 502 }, 1],
  ])(
    "after %j says unknown of a task that was to go, and a repeat settles it",
    async (mishap, left) => {
      const world = createWorld();
      const record = world.addPerson(SARA);
      const created = await world.gateway.createTask(record, TASK);
      const remoteId = created.ok ? created.value.remoteId : "";
      world.strikeNextWrite(mishap);
      expect(await world.gateway.deleteTask(remoteId)).toMatchObject({
        failure: { type: "unknown" },
      });
      expect(world.tasksOf(record)).toHaveLength(left);
      expect(await world.gateway.deleteTask(remoteId)).toMatchObject({ ok: true });
      expect(world.tasksOf(record)).toEqual([]);
    },
  );

  it.each<readonly [Mishap, number]>([
    ["drop-before", 0],
    ["commit-then-drop", 1],
    ["commit-then-html-200", 1],
    [{ status: 502 }, 0],
  ])("after %j says unknown, and the marker tells what happened (P3.4)", async (mishap, made) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite(mishap);
    expect(await world.gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "unknown" },
    });
    const found = await world.gateway.findTasks(record, TASK);
    expect(found.ok && found.value.length).toBe(made);
    expect(world.tasksOf(record)).toHaveLength(made);
  });

  if (createWorld().refusals.includes(403)) {
    it("says that it may not, and makes nothing", async () => {
      const world = createWorld();
      const record = world.addPerson(SARA);
      world.strikeNextWrite({ status: 403 });
      expect(await world.gateway.createTask(record, TASK)).toMatchObject({
        failure: { type: "forbidden" },
      });
      expect(world.tasksOf(record)).toEqual([]);
    });
  }

  it("refuses a task that is too long with its reason, before anything is sent", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const text = "x".repeat(world.gateway.capabilities.timelineNoteMaxCharacters + 10_000);
    expect(await world.gateway.createTask(record, { ...TASK, text })).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("task") }] },
    });
    expect(world.writes()).toBe(0);
  });

  it("says that it is offline, and makes nothing", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.goOffline();
    expect(await world.gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "offline" },
    });
    expect(world.tasksOf(record)).toEqual([]);
  });
}

function copiesContract(createWorld: () => ContractWorld): void {
  it("finds every copy of a task, the oldest first, and tells which somebody has edited (P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const ids: string[] = [];
    for (let copy = 0; copy < 3; copy += 1) {
      const created = await world.gateway.createTask(record, TASK);
      if (created.ok) ids.push(created.value.remoteId);
      world.passTime(1_000);
    }
    world.editTask(ids[1] ?? "", "Called back today");
    expect(await world.gateway.findTasks(record, TASK)).toEqual({
      ok: true,
      value: ids.map((remoteId, index) => ({ remoteId, edited: index === 1 })),
    });
  });

  it("takes one copy away and leaves the others, and says the same when it is gone (P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const kept = await world.gateway.createTask(record, TASK);
    const copy = await world.gateway.createTask(record, TASK);
    const remoteId = copy.ok ? copy.value.remoteId : "";
    for (let time = 0; time < 2; time += 1) {
      expect(await world.gateway.deleteTask(remoteId)).toEqual({ ok: true, value: null });
    }
    expect(await world.gateway.findTasks(record, TASK)).toMatchObject({
      value: [{ remoteId: kept.ok && kept.value.remoteId }],
    });
  });
}

function keyedContract(createWorld: () => ContractWorld): void {
  it("makes one task however often it is asked, and tells when somebody has edited it (P3.1, P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    const remoteId = created.ok ? created.value.remoteId : "";
    expect(await world.gateway.createTask(record, TASK)).toEqual(created);
    expect(world.tasksOf(record)).toHaveLength(1);
    world.editTask(remoteId, "Called back today");
    expect(await world.gateway.createTask(record, TASK)).toEqual(created);
    expect(await world.gateway.findTasks(record, TASK)).toEqual({
      ok: true,
      value: [{ remoteId, edited: true }],
    });
  });

  it("takes the task away, and says the same when it is gone (P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTask(record, TASK);
    const remoteId = created.ok ? created.value.remoteId : "";
    for (let time = 0; time < 2; time += 1) {
      expect(await world.gateway.deleteTask(remoteId)).toEqual({ ok: true, value: null });
    }
    expect(world.tasksOf(record)).toEqual([]);
  });
}
