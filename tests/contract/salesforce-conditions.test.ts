import { describe, expect, it } from "vitest";
import { parseLog } from "#lib/domain/log.ts";
import { event, NOTE, OFFER, patch, SARA, YUSUF } from "./gateway/samples.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

describe.each(["fields", "task"] as const)("a write with a condition (%s)", (storage) => {
  const createWorld = () => createSalesforceWorld({ storage });

  it("keeps what a colleague wrote between our read and our write, and says so", async () => {
    const { gateway, addPerson, changeElsewhere, heldBy, interferences, passTime } = createWorld();
    const record = addPerson(SARA);
    interferences.push(() => {
      passTime(2_000);
      changeElsewhere(record, { status: "accepted" });
    });
    const write = patch({
      fields: { status: "offered", reason: "wrong-role" },
      base: { status: null },
      events: [event("a")],
    });
    expect(await gateway.patch(record, write)).toMatchObject({
      value: { conflicts: [{ field: "status", theirs: "accepted", mine: "offered" }] },
    });
    expect(heldBy(record)).toMatchObject({ status: "accepted", reason: "wrong-role" });
    expect(parseLog(heldBy(record).log).events.map(({ id }) => id)).toEqual(["a"]);
  });

  it("merges two logs that meet", async () => {
    const { gateway, addPerson, changeElsewhere, heldBy, interferences, passTime } = createWorld();
    const record = addPerson(SARA);
    interferences.push(() => {
      passTime(2_000);
      changeElsewhere(record, { log: JSON.stringify(event("theirs")) });
    });
    await gateway.patch(record, patch({ events: [event("ours")] }));
    expect(parseLog(heldBy(record).log).events.map(({ id }) => id)).toEqual(["ours", "theirs"]);
  });

  it("gives way for a while when somebody changes the record each time", async () => {
    const { gateway, addPerson, changeElsewhere, interferences, passTime, writes } = createWorld();
    const record = addPerson(SARA);
    for (let time = 0; time < 5; time += 1) {
      interferences.push(() => {
        passTime(2_000);
        changeElsewhere(record, { noteFit: `Fit ${time}` });
      });
    }
    expect(await gateway.patch(record, OFFER)).toMatchObject({ failure: { type: "busy" } });
    expect(interferences).toHaveLength(2);
    expect(writes()).toBe(0);
  });

  it("takes one more call than a write that nobody crosses", async () => {
    const { gateway, addPerson, sandbox } = createWorld();
    const record = addPerson(SARA);
    await gateway.patch(record, OFFER);
    const before = sandbox.requests.length;
    await gateway.patch(
      record,
      patch({ fields: { status: "accepted" }, base: { status: "offered" } }),
    );
    expect(sandbox.requests.length - before).toBe(2);
  });
});

it("says what an admin's rule has against a write, in the rule's own words", async () => {
  const { gateway, addPerson, sandbox } = createSalesforceWorld();
  const record = addPerson(SARA);
  sandbox.state.rules.push((_, values) =>
    values["Handrail_Status__c"] === "offered"
      ? {
          code: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
          message: "Fill in the region first.",
          fields: ["Region__c"],
        }
      : null,
  );
  const refusal = {
    failure: {
      type: "rejected",
      issues: [
        {
          field: "Region__c",
          message: "A rule of your Salesforce says: Fill in the region first.",
        },
      ],
    },
  };
  expect(await gateway.patch(record, OFFER)).toMatchObject(refusal);
  const other = addPerson(YUSUF);
  const many = await gateway.patchMany([record, other].map((it) => ({ record: it, write: OFFER })));
  expect(many).toMatchObject([refusal, refusal]);
});

it("waits a moment for a row that somebody else's transaction holds, alone and in a batch", async () => {
  const { gateway, addPerson, sandbox } = createSalesforceWorld();
  const [held, free] = [addPerson(SARA), addPerson(YUSUF)];
  sandbox.state.locked.add(held.recordId);
  expect(await gateway.patch(held, OFFER)).toMatchObject({ failure: { type: "busy" } });
  expect(
    await gateway.patchMany([held, free].map((record) => ({ record, write: OFFER }))),
  ).toMatchObject([{ failure: { type: "busy" } }, { ok: true }]);
});

it("leaves a batch's change open where Salesforce took the record and refused its task", async () => {
  const { gateway, addPerson, sandbox, heldBy, owner } = createSalesforceWorld({ storage: "task" });
  const record = addPerson(SARA);
  await gateway.patch(record, OFFER);
  const [task] = sandbox.state.rows.get("Task")?.keys() ?? [];
  sandbox.state.locked.add(task ?? "");
  const write = patch({
    fields: { status: "accepted", ownerId: owner.id },
    base: { status: "offered" },
  });
  const items = [{ record, write }];
  expect(await gateway.patchMany(items)).toMatchObject([{ failure: { type: "unknown" } }]);
  sandbox.state.locked.clear();
  expect(await gateway.patchMany(items)).toMatchObject([{ ok: true }]);
  expect(heldBy(record)).toMatchObject({ status: "accepted", ownerId: owner.id });
});

it("keeps moments to the second and takes nothing of that for somebody else's change", async () => {
  const { gateway, addPerson, writes } = createSalesforceWorld();
  const record = addPerson(SARA);
  const first = patch({ fields: { dueAt: "2026-11-22T09:00:00.789Z" } });
  expect(await gateway.patch(record, first)).toMatchObject({ value: { conflicts: [] } });
  expect(await gateway.patch(record, first)).toMatchObject({ value: { conflicts: [] } });
  expect(writes()).toBe(1);
  const second = patch({
    fields: { dueAt: "2026-11-23T09:00:00.000Z" },
    base: { dueAt: "2026-11-22T09:00:00.789Z" },
  });
  expect(await gateway.patch(record, second)).toMatchObject({ value: { conflicts: [] } });
});

it("refuses what would not fit, naming the field, before anything is sent", async () => {
  const { gateway, addPerson, writes } = createSalesforceWorld();
  const record = addPerson(SARA);
  const fields = { noteFit: "x".repeat(40_000), ownerId: "8100002" };
  expect(await gateway.patch(record, patch({ fields }))).toMatchObject({
    failure: {
      type: "rejected",
      issues: [{ field: "OwnerId" }, { field: "Handrail_Note_Fit__c" }],
    },
  });
  expect(writes()).toBe(0);
});

it("writes the note of a record that was merged away to the one that took it in", async () => {
  const { gateway, addPerson, merge, notesOf } = createSalesforceWorld();
  const record = addPerson(SARA);
  const survivor = merge?.(record, addPerson(YUSUF));
  expect(await gateway.createTimelineNote(record, NOTE)).toMatchObject({ ok: true });
  expect(survivor === undefined ? [] : notesOf(survivor)).toHaveLength(1);
});

it("calls a note for a deleted record archived", async () => {
  const { gateway, addPerson, archive } = createSalesforceWorld();
  const record = addPerson(SARA);
  archive(record);
  expect(await gateway.createTimelineNote(record, NOTE)).toMatchObject({
    failure: { type: "archived" },
  });
});
