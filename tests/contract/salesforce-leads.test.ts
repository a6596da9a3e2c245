import { describe, expect, it } from "vitest";
import { plant } from "#tests/sandbox/salesforce/fill.ts";
import { makeId } from "#tests/sandbox/salesforce/ids.ts";
import { editOnPage, mergeRows } from "#tests/sandbox/salesforce/operations.ts";
import { touchRow } from "#tests/sandbox/salesforce/records.ts";
import { OFFER, patch, SARA, YUSUF } from "./gateway/samples.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

const QUEUE = makeId("00G", 7);

function createWorld(options: Parameters<typeof createSalesforceWorld>[0] = {}) {
  const world = createSalesforceWorld(options);
  plant(world.sandbox.world, "Group", QUEUE, { Name: "Inbound", Type: "Queue" });
  const addLead = (values: Readonly<Record<string, string>> = {}) =>
    world.keyOf(
      world.add("Lead", {
        FirstName: SARA.firstName,
        LastName: SARA.lastName,
        Email: SARA.email,
        Company: "Nordvik",
        OwnerId: QUEUE,
        Status: "Open",
        ...values,
      }).id,
      "lead",
    );
  return { ...world, addLead };
}

describe("leads", () => {
  it("are read with what they say of the company and of where they stand", async () => {
    const { gateway, addLead } = createWorld();
    const lead = addLead({ Industry: "Logistics", Country: "Norway", LeadSource: "Web" });
    expect(await gateway.getRecord("lead", lead.recordId)).toMatchObject({
      value: {
        name: "Sara Lindqvist",
        stage: "Open",
        country: "Norway",
        company: { name: "Nordvik", industry: "Logistics", country: "Norway" },
        source: { original: "Web" },
        url: `https://nordvik.lightning.force.com/lightning/r/Lead/${lead.recordId}/view`,
      },
    });
  });

  it("of a queue belong to nobody, and go to whoever takes them", async () => {
    const { gateway, addLead, owner, rowOf } = createWorld();
    const lead = addLead({ Handrail_Status__c: "offered" });
    const before = await gateway.getRecord("lead", lead.recordId);
    expect(before).toMatchObject({ value: { handoff: { ownerId: null, status: "offered" } } });
    expect(await gateway.owned("lead", [null], null)).toMatchObject({
      value: { records: [{ key: lead }] },
    });
    const take = patch({
      fields: { ownerId: owner.id, status: "accepted" },
      base: { status: "offered" },
    });
    expect(await gateway.patch(lead, take)).toMatchObject({ value: { conflicts: [] } });
    expect(rowOf("Lead", lead.recordId).values).toMatchObject({
      OwnerId: owner.id,
      Handrail_Status__c: "accepted",
    });
  });

  it("keep an owner: nobody can be put in the owner's place", async () => {
    const { gateway, addLead, owner } = createWorld();
    const lead = addLead({ OwnerId: owner.id });
    const away = patch({ fields: { ownerId: null }, base: { ownerId: owner.id } });
    expect(await gateway.patch(lead, away)).toMatchObject({
      failure: { type: "rejected", issues: [{ field: "OwnerId" }] },
    });
  });

  it("are named by 15 characters or by 18, and answered by 18", async () => {
    const { gateway, addLead } = createWorld();
    const lead = addLead();
    expect(await gateway.getRecord("lead", lead.recordId.slice(0, 15))).toMatchObject({
      value: { key: lead },
    });
  });
});

describe("a lead that was converted", () => {
  it("can still be read, says so, and is nobody's work any more", async () => {
    const { gateway, addLead, convert, owner } = createWorld();
    const lead = addLead({ OwnerId: owner.id, Handrail_Status__c: "accepted" });
    convert(lead);
    expect(await gateway.getRecord("lead", lead.recordId)).toMatchObject({
      value: { archived: false, stage: "Converted", handoff: { status: "accepted" } },
    });
    expect(await gateway.owned("lead", [owner.id], null)).toMatchObject({ value: { records: [] } });
  });

  it("refuses writes with the address of the contact that it became", async () => {
    const { gateway, addLead, convert, writes } = createWorld();
    const lead = addLead();
    const contact = convert(lead);
    const refusal = {
      failure: {
        type: "rejected",
        issues: [{ message: expect.stringContaining(`/Contact/${contact.recordId}/view`) }],
      },
    };
    expect(await gateway.patch(lead, OFFER)).toMatchObject(refusal);
    expect(await gateway.patchMany([{ record: lead, write: OFFER }])).toMatchObject([refusal]);
    expect(writes()).toBe(0);
  });

  it("goes on as the contact, with the handoff and the whole story", async () => {
    const { gateway, addLead, convert, elsewhere, rowOf, sandbox } = createWorld();
    const lead = addLead({ LeadSource: "Webinar", Handrail_Status__c: "accepted" });
    elsewhere(() => editOnPage(sandbox.world, rowOf("Lead", lead.recordId), { Status: "Working" }));
    const contact = convert(lead);
    const read = await gateway.getRecord("person", contact.recordId);
    expect(read).toMatchObject({ value: { key: contact, handoff: { status: "accepted" } } });
    const touches = read.ok ? read.value.touches : [];
    expect(touches).toContainEqual(
      expect.objectContaining({ words: "Lead converted to this contact", kind: "stage-change" }),
    );
    expect(touches).toContainEqual(
      expect.objectContaining({
        kind: "first-seen",
        asset: null,
        words: null,
        receipt: expect.objectContaining({
          label: expect.stringContaining("lead source (Webinar)"),
          url: expect.stringContaining(lead.recordId),
        }),
      }),
    );
  });

  it("is found by e-mail as the contact alone", async () => {
    const { gateway, addLead, convert } = createWorld();
    const contact = convert(addLead());
    expect(await gateway.findByEmails([SARA.email])).toMatchObject({
      value: [{ key: contact }],
    });
    expect(await gateway.search("lindqvist")).toMatchObject({
      value: [{ objectType: "person", recordId: contact.recordId }],
    });
  });
});

describe("people found by e-mail and by words", () => {
  it("are leads and contacts, both where both have the address", async () => {
    const { gateway, addLead, addPerson } = createWorld();
    const lead = addLead();
    expect(await gateway.findByEmails([SARA.email])).toMatchObject({ value: [{ key: lead }] });
    const contact = addPerson(SARA);
    expect(await gateway.findByEmails([SARA.email])).toMatchObject({
      value: [{ key: contact }, { key: lead }],
    });
    const found = await gateway.search("sara LIND");
    expect(found.ok && found.value.map(({ objectType }) => objectType).toSorted()).toEqual([
      "lead",
      "person",
    ]);
  });

  it.each(["%", "_", "100%", "' OR Name != '", "\\", "\u0000'", "x".repeat(5_000)])(
    "%j is words like others, no pattern and no query",
    async (words) => {
      const { gateway, addPerson } = createWorld();
      addPerson(SARA);
      expect(await gateway.search(words)).toEqual({ ok: true, value: [] });
    },
  );
});

describe("the list of changes", () => {
  const START = { since: "2020-01-01T00:00:00.000Z", lastId: null };

  it("names deleted records", async () => {
    const { gateway, addPerson, archive } = createWorld();
    const record = addPerson(SARA);
    archive(record);
    expect(await gateway.changes("person", START)).toMatchObject({
      value: { records: [{ key: record, archived: true }] },
    });
  });

  it("names a merged record by the one that took it in, however often that was merged itself", async () => {
    const { gateway, addPerson, merge, passTime } = createWorld();
    const [first, second, last] = [addPerson(SARA), addPerson(YUSUF), addPerson(SARA)];
    merge?.(first, second);
    passTime(2_000);
    merge?.(second, last);
    const page = await gateway.changes("person", START);
    const records = page.ok ? page.value.records : [];
    expect(records.every(({ key }) => key.recordId === last.recordId)).toBe(true);
    expect(new Set(records.flatMap(({ mergedIds }) => mergedIds))).toEqual(
      new Set([first.recordId, second.recordId]),
    );
  });

  it("goes by the stamp that also moves when Salesforce itself changes something", async () => {
    const { gateway, addPerson, passTime, elsewhere, sandbox, rowOf } = createWorld();
    const record = addPerson(SARA);
    passTime(60_000);
    const newest = await gateway.newestChange("person");
    passTime(60_000);
    elsewhere(() => touchRow(sandbox.world, rowOf("Contact", record.recordId)));
    const page = newest.ok ? await gateway.changes("person", newest.value) : newest;
    const [seen] = page.ok ? page.value.records : [];
    expect(seen?.version).toBe("2026-11-21T10:02:00.000Z");
  });

  it("names the record that stood last once more when it is changed again", async () => {
    const { gateway, addPerson, changeElsewhere, passTime } = createWorld();
    const record = addPerson(SARA);
    const first = await gateway.changes("person", START);
    passTime(60_000);
    changeElsewhere(record, { status: "accepted" });
    const cursor = first.ok ? first.value.cursor : START;
    expect(cursor.lastId).toBe(record.recordId);
    expect(await gateway.changes("person", cursor)).toMatchObject({
      value: { records: [{ key: record, handoff: { status: "accepted" } }] },
    });
  });

  it("reads on where Salesforce cuts an answer", async () => {
    const { gateway, addPerson } = createWorld({ sandbox: { queryBatch: 30 } });
    const made = Array.from({ length: 100 }, (_, at) =>
      addPerson({ ...SARA, email: `p${at}@nordvik.example` }),
    );
    const page = await gateway.changes("person", START);
    expect(page.ok && page.value.records).toHaveLength(made.length);
  });
});

describe("accounts and opportunities", () => {
  it("are read with the account around them, and take a handoff in a task", async () => {
    const { gateway, add, keyOf, sandbox, rowOf, elsewhere } = createWorld();
    const account = add("Account", { Name: "Nordvik", Website: "https://www.nordvik.example/no" });
    const deal = keyOf(
      add("Opportunity", { Name: "Spares", StageName: "Discovery", AccountId: account.id }).id,
      "deal",
    );
    expect(await gateway.getRecord("deal", deal.recordId)).toMatchObject({
      value: {
        name: "Spares",
        stage: "Discovery",
        company: { name: "Nordvik", domain: "nordvik.example" },
      },
    });
    expect(await gateway.patch(deal, OFFER)).toMatchObject({ ok: true });
    expect(await gateway.getRecord("deal", deal.recordId)).toMatchObject({
      value: { handoff: { status: "offered" } },
    });
    elsewhere(() =>
      mergeRows(
        sandbox.world,
        rowOf("Account", account.id),
        add("Account", { Name: "Nordvik AS" }),
      ),
    );
    expect(await gateway.getRecord("company", account.id)).toMatchObject({
      value: { name: "Nordvik AS", mergedIds: [account.id] },
    });
  });
});
