import { describe, expect, it } from "vitest";
import { HANDOFF_SUBJECT, MOVED_SUBJECT } from "#lib/crm/salesforce/handoff-task.ts";
import { NOTE, OFFER, patch, SARA } from "./gateway/samples.ts";
import { createSalesforceWorld, type SalesforceWorldOptions } from "./salesforce-world.ts";

const nothing = async () => undefined;

/** An organisation that knows nothing of Handrail. */
const fresh = (sandbox: SalesforceWorldOptions["sandbox"] = {}) =>
  createSalesforceWorld({ storage: "task", sandbox });

describe("setting up", () => {
  it("makes every column on leads and contacts, our object, and the rights to see them", async () => {
    const { gateway, sandbox } = fresh();
    const done = await gateway.setUpFields(nothing);
    const states = done.ok ? done.value.map(({ state }) => state) : [];
    // 26 fields on two objects, the object and its three, three steps of rights; nothing to carry over.
    const created = Array.from({ length: 2 * 26 + 4 + 3 }, () => "created");
    expect(states).toEqual([...created, "exists"]);
    const { objects, closed } = sandbox.state;
    for (const object of ["Lead", "Contact"]) {
      const columns = objects.get(object)?.columns;
      expect(columns?.get("Handrail_Log__c")).toMatchObject({ type: "long-text", length: 131_072 });
      expect(columns?.get("Handrail_Due_At__c")).toMatchObject({ type: "datetime" });
      expect(columns?.get("Handrail_Recycle_Until__c")).toMatchObject({ type: "date" });
    }
    const key = objects.get("Handrail_Note__c")?.columns.get("Mutation_Id__c");
    expect(key).toMatchObject({ unique: true, externalId: true });
    expect(closed).toEqual(new Set());
  });

  it("is used from then on: handoffs in fields, notes under a key", async () => {
    const { gateway, addPerson, rowOf, notesOf } = fresh();
    await gateway.setUpFields(nothing);
    expect(await gateway.probe()).toMatchObject({ value: { idempotentCreate: "external-key" } });
    const record = addPerson(SARA);
    await gateway.patch(record, OFFER);
    expect(rowOf("Contact", record.recordId).values["Handrail_Status__c"]).toBe("offered");
    const once = await gateway.createTimelineNote(record, NOTE);
    expect(await gateway.createTimelineNote(record, NOTE)).toEqual(once);
    expect(notesOf(record)).toHaveLength(1);
  });

  it("carries handoffs over that were kept in tasks, once, and leaves alone what stands in fields", async () => {
    const { gateway, addPerson } = fresh();
    const records = Array.from({ length: 230 }, (_, at) =>
      addPerson({ ...SARA, email: `p${at}@nordvik.example` }),
    );
    const noteFit = "Three plants\nand a fourth";
    const write = patch({
      fields: { status: "offered", noteFit, dueAt: "2026-11-22T09:00:00.000Z" },
    });
    await gateway.patchMany(records.map((record) => ({ record, write })));
    const done = await gateway.setUpFields(nothing);
    expect(done.ok && done.value.at(-1)).toMatchObject({
      state: "created",
      detail: "230 handoffs",
    });
    const [first] = records;
    if (first === undefined) throw new Error("Nobody was added");
    expect(await gateway.getRecord("person", first.recordId)).toMatchObject({
      value: { handoff: write.fields, touches: [] },
    });
    await gateway.patch(
      first,
      patch({ fields: { status: "accepted" }, base: { status: "offered" } }),
    );
    const again = await gateway.setUpFields(nothing);
    expect(again.ok && again.value.every(({ state }) => state === "exists")).toBe(true);
    expect(await gateway.getRecord("person", first.recordId)).toMatchObject({
      value: { handoff: { status: "accepted" } },
    });
  });

  it("leaves a handoff in its task when Salesforce refuses it, and says how many", async () => {
    const { gateway, addPerson, sandbox } = fresh();
    const [held, free] = [addPerson(SARA), addPerson({ ...SARA, email: "b@nordvik.example" })];
    for (const record of [held, free]) await gateway.patch(record, OFFER);
    sandbox.state.locked.add(held.recordId);
    const done = await gateway.setUpFields(nothing);
    expect(done.ok && done.value.at(-1)).toMatchObject({
      state: "failed",
      detail: "1 handoff carried over; Salesforce refused 1, which stay in their tasks.",
    });
    sandbox.state.locked.clear();
    const again = await gateway.setUpFields(nothing);
    expect(again.ok && again.value.at(-1)).toMatchObject({ state: "created", detail: "1 handoff" });
    expect(await gateway.getRecord("person", held.recordId)).toMatchObject({
      value: { handoff: { status: "offered" } },
    });
  });

  it("goes on where it was interrupted", async () => {
    const { gateway, sandbox } = fresh();
    sandbox.faults.add({
      match: { method: "POST", path: "/CustomField", nth: 5 },
      effect: "commit-then-drop",
    });
    expect(await gateway.setUpFields(nothing)).toMatchObject({ failure: { type: "unknown" } });
    const again = await gateway.setUpFields(nothing);
    const states = again.ok ? again.value.map(({ state }) => state) : [];
    expect(states.slice(0, 6)).toEqual([...Array.from({ length: 5 }, () => "exists"), "created"]);
    expect(states).not.toContain("failed");
  });

  it("leaves a column of somebody else's with our name as it is, and says of what kind it is", async () => {
    const { gateway, sandbox } = fresh();
    const theirs = { name: "Handrail_Due_At__c", type: "date" } as const;
    sandbox.state.objects.get("Lead")?.columns.set(theirs.name, theirs);
    const done = await gateway.setUpFields(nothing);
    expect(done.ok && done.value.find(({ state }) => state === "foreign")).toEqual({
      label: "Lead: Follow-up due at",
      state: "foreign",
      detail: expect.stringContaining('with the type "Date"; Handrail needs "Date/Time"'),
    });
    expect(sandbox.state.objects.get("Lead")?.columns.get(theirs.name)).toBe(theirs);
  });

  it("tells somebody who is no admin what an admin must grant", async () => {
    const { gateway, writes } = fresh({ isAdmin: false });
    expect(await gateway.setUpFields(nothing)).toEqual({
      ok: false,
      failure: {
        type: "forbidden",
        missingScopes: expect.arrayContaining(["Customize Application"]),
        detail: expect.stringContaining("install Handrail's package"),
      },
    });
    expect(writes()).toBe(0);
  });
});

describe("without the right to grant", () => {
  it("says what an admin must do when the columns are made and nobody may see them", async () => {
    const { gateway, sandbox } = fresh();
    sandbox.faults.add({
      match: { method: "POST", pathPattern: "/sobjects/PermissionSet$" },
      effect: { status: 403 },
    });
    expect(await gateway.setUpFields(nothing)).toMatchObject({
      failure: {
        type: "forbidden",
        missingScopes: expect.arrayContaining(["Manage Profiles and Permission Sets"]),
      },
    });
    expect(await gateway.probe()).toMatchObject({ value: { idempotentCreate: "marker" } });
  });
});

describe("without the fields", () => {
  it("keeps a handoff as lines that people can read, in one task that is done", async () => {
    const { gateway, addPerson, sandbox } = fresh({ doneStatus: "Erledigt" });
    const record = addPerson(SARA);
    const fields = { status: "offered", noteProblem: "Three plants stop\nfor spares" };
    await gateway.patch(record, patch({ fields }));
    await gateway.patch(record, patch({ fields: { leadType: "demo-request" } }));
    const tasks = [...(sandbox.state.rows.get("Task")?.values() ?? [])];
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.values).toMatchObject({
      Subject: HANDOFF_SUBJECT,
      WhoId: record.recordId,
      IsClosed: true,
      Description: [
        "Handrail handoff (HRDOC1)",
        "Kept by Handrail. Change what stands behind a colon; leave the names before it.",
        "",
        "Lead type: demo-request",
        "Handoff status: offered",
        "Note: likely problem:",
        "  | Three plants stop",
        "  | for spares",
        "End of the handoff",
      ].join("\n"),
    });
  });

  it("lists a record as changed when somebody changes its task by hand, and does not list it twice", async () => {
    const { gateway, addPerson, changeElsewhere, passTime } = fresh();
    const [record, other] = [addPerson(SARA), addPerson({ ...SARA, email: "b@nordvik.example" })];
    for (const one of [record, other]) await gateway.patch(one, OFFER);
    passTime(60_000);
    const newest = await gateway.newestChange("person");
    passTime(60_000);
    changeElsewhere(record, { status: "accepted" });
    await gateway.patch(other, patch({ fields: { reason: "later" } }));
    const since = newest.ok ? newest.value.since : "";
    const page = await gateway.changes("person", { since, lastId: other.recordId });
    if (!page.ok) throw new Error(JSON.stringify(page.failure));
    const seen = page.value.records;
    expect(seen.map(({ key }) => key.recordId).toSorted()).toEqual(
      [record.recordId, other.recordId].toSorted(),
    );
    expect(seen.find(({ key }) => key.recordId === record.recordId)).toMatchObject({
      version: "2026-11-21T10:02:00.000Z",
      handoff: { status: "accepted" },
    });
  });

  it("keeps what somebody wrote into that task", async () => {
    const { gateway, addPerson, sandbox, heldBy } = fresh();
    const record = addPerson(SARA);
    await gateway.patch(record, OFFER);
    const [task] = sandbox.state.rows.get("Task")?.values() ?? [];
    if (task === undefined) throw new Error("No task was written");
    const text = `${String(task.values["Description"])}\r\nSpoke to her on Friday.`;
    task.values = { ...task.values, Description: text };
    await gateway.patch(record, patch({ fields: { reason: "later" } }));
    expect(task.values["Description"]).toContain("Spoke to her on Friday.");
    expect(heldBy(record)).toMatchObject({ status: "offered", reason: "later" });
  });

  it("puts the tasks of two merged records into one, and what was emptied since stays empty", async () => {
    const { gateway, addPerson, merge, heldBy, sandbox } = fresh();
    const [one, other] = [addPerson(SARA), addPerson({ ...SARA, email: "b@nordvik.example" })];
    await gateway.patch(one, patch({ fields: { status: "offered" } }));
    await gateway.patch(other, patch({ fields: { status: "accepted", reason: "later" } }));
    const survivor = merge?.(one, other) ?? one;
    const read = () => gateway.getRecord("person", survivor.recordId);
    expect(await read()).toMatchObject({
      value: { handoff: { status: "offered", reason: "later" } },
    });
    await gateway.patch(one, patch({ fields: { reason: null }, base: { reason: "later" } }));
    expect(await read()).toMatchObject({ value: { handoff: { status: "offered", reason: null } } });
    expect(heldBy(survivor)).toMatchObject({ status: "offered", reason: null });
    const subjects = [...(sandbox.state.rows.get("Task")?.values() ?? [])].map(
      ({ values }) => values["Subject"],
    );
    expect(subjects).toEqual([HANDOFF_SUBJECT, MOVED_SUBJECT]);
  });

  it("says in words where handoffs are kept and how a repeated note is recognised", async () => {
    const { gateway } = fresh();
    const probed = await gateway.probe();
    const words = probed.ok ? probed.value.inWords.join(" ") : "";
    expect(words).toContain("one task");
    expect(words).toContain("short reference");
    expect(probed).toMatchObject({ value: { idempotentCreate: "marker" } });
  });

  it("says that the team chose tasks where it did, and leaves the fields that are there alone", async () => {
    const { gateway, sandbox } = createSalesforceWorld({ storage: "short" });
    const probed = await gateway.probe();
    const words = probed.ok ? probed.value.inWords.join(" ") : "";
    expect(words).toContain("in a short form that is made to be small, as your team chose");
    expect(words).not.toContain("are not there");
    const before = sandbox.requests.length;
    expect(await gateway.setUpFields(async () => undefined)).toMatchObject({
      value: [{ label: "No fields needed", state: "exists" }],
    });
    expect(sandbox.requests).toHaveLength(before);
  });

  it("refuses a handoff that no task could hold", async () => {
    const { gateway, addPerson, writes } = fresh();
    const record = addPerson(SARA);
    const fields = { noteFit: "x".repeat(20_000), noteLead: "x".repeat(20_000) };
    expect(await gateway.patch(record, patch({ fields }))).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("Shorten") }] },
    });
    expect(writes()).toBe(0);
  });
});

describe("a team that has chosen to keep handoffs in a note", () => {
  it.each(["note", "short"] as const)(
    "(%s) has nothing to set up, and no field is touched",
    async (storage) => {
      const { gateway, addPerson, rowOf } = createSalesforceWorld({ storage });
      expect(await gateway.setUpFields(nothing)).toMatchObject({ value: [{ state: "exists" }] });
      const record = addPerson(SARA);
      await gateway.patch(record, OFFER);
      expect(rowOf("Contact", record.recordId).values["Handrail_Status__c"] ?? null).toBeNull();
      expect(await gateway.probe()).toMatchObject({ value: { idempotentCreate: "external-key" } });
    },
  );
});

describe("columns that an admin hides from this user", () => {
  it("are left out, and the rest is read", async () => {
    const { gateway, addPerson, sandbox } = createSalesforceWorld();
    const closed = ["Contact.Title", "Account.Industry", "Contact.LeadSource", "Lead.Website"];
    for (const column of closed) sandbox.state.closed.add(column);
    const record = addPerson(SARA);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { name: "Sara Lindqvist", jobTitle: null, company: { industry: null } },
    });
  });

  it("may be a whole object, through which nothing is read then", async () => {
    const { gateway, addPerson, sandbox } = createSalesforceWorld();
    sandbox.state.closed.add("Account");
    const record = addPerson(SARA);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { name: "Sara Lindqvist", company: { name: null } },
    });
    expect(await gateway.search("sara")).toMatchObject({ ok: true });
  });

  it("of ours mean that handoffs go into a task", async () => {
    const { gateway, addPerson, sandbox } = createSalesforceWorld();
    sandbox.state.closed.add("Contact.Handrail_Log__c");
    const record = addPerson(SARA);
    await gateway.patch(record, OFFER);
    expect(sandbox.state.rows.get("Task")?.size).toBe(1);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { handoff: { status: "offered" } },
    });
  });

  it("say what to do when they are closed in the middle of the work", async () => {
    const { gateway, addPerson, sandbox } = createSalesforceWorld();
    const record = addPerson(SARA);
    await gateway.patch(record, OFFER);
    sandbox.state.closed.add("Contact.Handrail_Status__c");
    expect(await gateway.patch(record, OFFER)).toMatchObject({
      failure: {
        type: "rejected",
        issues: [{ message: expect.stringContaining("permission set") }],
      },
    });
  });
});
