import { describe, expect, it } from "vitest";
import { editOnPage } from "#tests/sandbox/salesforce/operations.ts";
import { NOTE, SARA, YUSUF } from "./gateway/samples.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

/** A contact with one thing of each kind that Salesforce can know of her. */
function createStory() {
  const world = createSalesforceWorld();
  const { add, addPerson, elsewhere, owner, sandbox, rowOf, passTime } = world;
  const record = addPerson(SARA);
  const who = { WhoId: record.recordId, OwnerId: owner.id };
  const campaign = (name: string, type: string) => add("Campaign", { Name: name, Type: type }).id;
  const member = (name: string, type: string, values: Readonly<Record<string, string | boolean>>) =>
    add("CampaignMember", {
      ContactId: record.recordId,
      CampaignId: campaign(name, type),
      ...values,
    });
  elsewhere(() =>
    editOnPage(sandbox.world, rowOf("Contact", record.recordId), { LeadSource: "Trade show" }),
  );
  const webinar = member("Spares webinar", "Webinar", {
    Status: "Attended",
    HasResponded: true,
    FirstRespondedDate: "2026-11-10",
  });
  member("Spring mailing", "Email", { Status: "Sent" });
  passTime(60_000);
  add("Task", {
    ...who,
    Subject: "Called about spares",
    Description: "She asked for\nprices",
    Status: "Completed",
    TaskSubtype: "Call",
    CallType: "Inbound",
  });
  add("Task", { ...who, Subject: "Send offer", Status: "Not Started", ActivityDate: "2026-11-25" });
  add("Event", { ...who, Subject: "Plant tour", StartDateTime: "2026-11-15T08:00:00Z" });
  const mirror = add("Task", {
    ...who,
    Subject: "Email: Offer",
    Status: "Completed",
    TaskSubtype: "Email",
  });
  const email = add("EmailMessage", {
    ActivityId: mirror.id,
    Subject: "Offer",
    TextBody: "Here it is",
    Incoming: false,
    MessageDate: "2026-11-16T08:00:00Z",
    FirstOpenedDate: "2026-11-16T09:00:00Z",
  });
  add("EmailMessageRelation", { EmailMessageId: email.id, RelationId: record.recordId });
  return { ...world, record, webinar };
}

describe("the story of a record", () => {
  it("holds campaigns, calls, meetings, e-mails and tasks, oldest first, each with its receipt", async () => {
    const { gateway, record, webinar, owner } = createStory();
    const read = await gateway.getRecord("person", record.recordId);
    const touches = read.ok ? read.value.touches : [];
    expect(touches.map(({ kind, at }) => [at, kind])).toEqual([
      ["2026-11-10T00:00:00.000Z", "event-attendance"],
      ["2026-11-15T08:00:00.000Z", "meeting"],
      ["2026-11-16T08:00:00.000Z", "email-sent"],
      ["2026-11-16T09:00:00.000Z", "email-opened"],
      ["2026-11-21T10:00:00.000Z", "introduction"],
      ["2026-11-21T10:00:00.000Z", "first-seen"],
      ["2026-11-21T10:01:00.000Z", "call"],
      ["2026-11-25T00:00:00.000Z", "task"],
    ]);
    expect(touches[0]).toEqual({
      id: `salesforce:member:${webinar.id}`,
      at: "2026-11-10T00:00:00.000Z",
      actor: "buyer",
      kind: "event-attendance",
      asset: "Spares webinar",
      campaign: "Spares webinar",
      count: 1,
      // The status is the campaign's word, not hers.
      words: null,
      ownerId: null,
      receipt: {
        label: "Salesforce campaign response (Attended), 10 Nov 2026",
        url: `https://nordvik.lightning.force.com/lightning/r/CampaignMember/${webinar.id}/view`,
        evidence: `CampaignMember/${webinar.id}`,
      },
    });
    expect(touches.find(({ kind }) => kind === "call")).toMatchObject({
      actor: "buyer",
      words: "She asked for\nprices",
      ownerId: owner.id,
    });
    expect(read).toMatchObject({ value: { source: { campaign: "Spares webinar" } } });
  });

  it("tells a finished task by what stands in it, and a call that is still to be made as a task", async () => {
    const { gateway, record, owner, add } = createStory();
    const task = (values: Readonly<Record<string, string>>) =>
      add("Task", { WhoId: record.recordId, OwnerId: owner.id, ...values });
    const Description = "She asked whether spares fit line 4";
    task({ Subject: "Check spares", Description, Status: "Completed" });
    task({ Subject: "Tidy up", Status: "Completed" });
    task({
      Subject: "Call on Monday",
      Status: "Not Started",
      TaskSubtype: "Call",
      ActivityDate: "2026-11-23",
    });
    const read = await gateway.getRecord("person", record.recordId);
    const told = new Map(
      (read.ok ? read.value.touches : []).map((touch) => [touch.asset, touch] as const),
    );
    expect(told.get("Check spares")).toMatchObject({ kind: "note", words: Description });
    expect(told.get("Tidy up")).toMatchObject({ kind: "task", words: null });
    expect(told.get("Call on Monday")).toMatchObject({
      kind: "task",
      at: "2026-11-23T00:00:00.000Z",
      receipt: { label: "Salesforce task, open, due, 23 Nov 2026" },
    });
  });

  it("holds the steps of opportunities that the buyer has a part in, and no change of a date", async () => {
    const { gateway, record, add, elsewhere, sandbox, rowOf, passTime } = createStory();
    const deal = add("Opportunity", { Name: "Spares 2027", StageName: "Discovery" });
    add("OpportunityContactRole", { OpportunityId: deal.id, ContactId: record.recordId });
    add("Opportunity", { Name: "Somebody else's", StageName: "Won" });
    for (const values of [{ CloseDate: "2027-01-31" }, { StageName: "Proposal" }]) {
      passTime(60_000);
      elsewhere(() => editOnPage(sandbox.world, rowOf("Opportunity", deal.id), values));
    }
    const wordsOf = async (objectType: "person" | "deal", id: string) => {
      const read = await gateway.getRecord(objectType, id);
      const touches = read.ok ? read.value.touches : [];
      return touches.filter(({ words }) => words?.includes("Opportunity") === true);
    };
    const steps = await wordsOf("person", record.recordId);
    expect(steps.map(({ words }) => words)).toEqual([
      "Opportunity “Spares 2027”: Discovery",
      "Opportunity “Spares 2027”: Discovery → Proposal",
    ]);
    expect(steps[0]?.receipt.url).toContain(`/Opportunity/${deal.id}/view`);
    expect(await wordsOf("deal", deal.id)).toEqual(steps);
  });

  it("tells our own note from what others wrote, and leaves out the task that holds a handoff", async () => {
    const { gateway, record } = createStory();
    await gateway.createTimelineNote(record, NOTE);
    const read = await gateway.getRecord("person", record.recordId);
    const ours = read.ok ? read.value.touches.filter(({ kind }) => kind === "handoff-event") : [];
    expect(ours).toMatchObject([{ words: expect.stringContaining(NOTE.marker), asset: null }]);
  });

  it("says who had the record before, by id and once", async () => {
    const { gateway, record, elsewhere, sandbox, rowOf, owner, formerOwner } = createStory();
    for (const id of [formerOwner.id, owner.id]) {
      elsewhere(() =>
        editOnPage(sandbox.world, rowOf("Contact", record.recordId), { OwnerId: id }),
      );
    }
    const read = await gateway.getRecord("person", record.recordId);
    const changes = read.ok
      ? read.value.touches.filter(({ words }) => words === "Owner changed")
      : [];
    expect(changes.map(({ ownerId }) => ownerId)).toEqual([formerOwner.id, owner.id]);
  });

  it.each([
    ["Task", "tasks"],
    ["Event", "meetings"],
    ["EmailMessage", "emails"],
  ])("names %s as what could not be read when it is closed to this user", async (object, what) => {
    const { gateway, record, sandbox } = createStory();
    sandbox.state.closed.add(object);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { unreadable: [{ what }] },
    });
  });

  it("does without history, campaigns and leads where the organisation has none", async () => {
    const { gateway, record, sandbox } = createStory();
    for (const object of ["ContactHistory", "CampaignMember", "Lead"]) {
      sandbox.state.closed.add(object);
    }
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { name: "Sara Lindqvist", unreadable: [] },
    });
  });

  it("is not told at all when a part of it breaks off: half a story would read like all of it", async () => {
    const { gateway, record, sandbox } = createStory();
    await gateway.getRecord("person", record.recordId);
    sandbox.faults.add({
      match: { method: "POST", path: "/composite/read", nth: 2 },
      effect: "truncated-json",
    });
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });
});

it("costs few calls to read and to write once the organisation is known", async () => {
  const { gateway, record, sandbox, addPerson } = createStory();
  await gateway.probe();
  const many = Array.from({ length: 200 }, (_, at) =>
    addPerson({ ...SARA, email: `p${at}@nordvik.example` }),
  );
  const cost = async (work: () => Promise<unknown>) => {
    const before = sandbox.state.calls;
    await work();
    return sandbox.state.calls - before;
  };
  const offer = { kind: "patch", fields: { status: "offered" }, base: {}, events: [] } as const;
  expect({
    open: await cost(() => gateway.getRecord("person", record.recordId)),
    patch: await cost(() => gateway.patch(record, offer)),
    patch200: await cost(() => gateway.patchMany(many.map((it) => ({ record: it, write: offer })))),
    note: await cost(() => gateway.createTimelineNote(record, NOTE)),
    changes: await cost(() =>
      gateway.changes("person", { since: "2026-11-21T10:00:00.000Z", lastId: null }),
    ),
    owned: await cost(() => gateway.owned("person", [null], null)),
    findByEmails: await cost(() => gateway.findByEmails([SARA.email, YUSUF.email])),
    search: await cost(() => gateway.search("sara")),
  }).toEqual({
    open: 3,
    patch: 2,
    patch200: 2,
    note: 1,
    changes: 1,
    owned: 1,
    findByEmails: 1,
    search: 1,
  });
});
