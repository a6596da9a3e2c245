import { AssociationTypes, type Client } from "@hubspot/api-client";
import { FilterOperatorEnum } from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import { AssociationSpecAssociationCategoryEnum } from "@hubspot/api-client/lib/codegen/crm/objects/notes/index.js";
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS } from "../sandbox/hubspot/settings.ts";
import { createPublishedClient } from "../sandbox/published-client.ts";
import { COMPANIES, LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import type { RunningSandbox } from "../sandbox/server.ts";
import { startSandbox } from "../sandbox/server.ts";

/** HubSpot's own client reads what the sandbox says: for every call that Handrail makes. */
let running: RunningSandbox;
let hubspot: Client;

beforeAll(async () => {
  running = await startSandbox({ indexLagMs: 0, enforceLimits: false });
  hubspot = createPublishedClient(running, KEYS.good);
});
afterAll(() => running.close());

/** A contact of one test's own, so that tests may run in any order. */
async function addContact(email: string, more: Record<string, string> = {}): Promise<string> {
  const created = await hubspot.crm.contacts.basicApi.create({ properties: { email, ...more } });
  return created.id;
}

async function failure(work: Promise<unknown>): Promise<{ code: unknown; body: unknown }> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || !("code" in error) || !("body" in error)) {
    throw new Error(`An API error was expected, not ${error}`);
  }
  return { code: error.code, body: error.body };
}

describe("contacts", () => {
  it("are read with properties, history and associations", async () => {
    const lead = await hubspot.crm.contacts.basicApi.getById(
      LEADS.offered,
      ["email", "handrail_status", "handrail_note_deadline"],
      ["hs_analytics_last_url"],
      ["companies", "notes"],
    );
    expect(lead.id).toBe(LEADS.offered);
    expect(lead.properties["email"]).toBe("sara.lindqvist@fjordpak.example");
    expect(lead.properties["handrail_status"]).toBe("offered");
    expect(lead.properties["handrail_note_deadline"]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lead.updatedAt).toBeInstanceOf(Date);
    expect(lead.archived).toBe(false);
    const pages = lead.propertiesWithHistory?.["hs_analytics_last_url"] ?? [];
    expect(pages.length).toBeGreaterThan(4);
    expect(pages[0]?.timestamp).toBeInstanceOf(Date);
    expect(pages[0]?.sourceType).toBe("ANALYTICS");
    const ats = pages.map((page) => page.timestamp.getTime());
    expect(ats).toEqual(ats.toSorted((left, right) => right - left));
    const companies = lead.associations?.["companies"]?.results ?? [];
    expect(companies.map((one) => one.type)).toEqual([
      "contact_to_company",
      "contact_to_company_unlabeled",
    ]);
    expect(companies[0]?.id).toBe(COMPANIES.offered);
  });

  it("are found by e-mail", async () => {
    const lead = await hubspot.crm.contacts.basicApi.getById(
      "Sara.Lindqvist@fjordpak.example",
      undefined,
      undefined,
      undefined,
      false,
      "email",
    );
    expect(lead.id).toBe(LEADS.offered);
  });

  it("are read in a batch, a missing one as an error", async () => {
    const answer = await hubspot.crm.contacts.batchApi.read({
      inputs: [{ id: LEADS.offered }, { id: LEADS.arabic }, { id: "404404" }],
      properties: ["firstname"],
      propertiesWithHistory: [],
    });
    expect(answer.status).toBe("COMPLETE");
    expect(answer.results.map((one) => one.id)).toEqual([LEADS.offered, LEADS.arabic]);
    expect(answer.results[1]?.properties["firstname"]).toBe("عبدالرحمن");
    expect("errors" in answer && answer.errors?.[0]?.context["ids"]).toEqual(["404404"]);
    expect("numErrors" in answer && answer.numErrors).toBe(1);
  });

  it("are searched with filters, a sort and pages", async () => {
    const request = {
      filterGroups: [
        {
          filters: [
            { propertyName: "handrail_status", operator: FilterOperatorEnum.Eq, value: "offered" },
            { propertyName: "hubspot_owner_id", operator: FilterOperatorEnum.HasProperty },
          ],
        },
      ],
      sorts: ["-lastmodifieddate"],
      properties: ["handrail_status", "lastmodifieddate"],
      limit: 2,
    };
    const first = await hubspot.crm.contacts.searchApi.doSearch(request);
    expect(first.total).toBeGreaterThan(2);
    expect(first.results).toHaveLength(2);
    const after = first.paging?.next?.after ?? "";
    const second = await hubspot.crm.contacts.searchApi.doSearch({ ...request, after });
    const all = [...first.results, ...second.results];
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    const stamps = all.map((one) => one.updatedAt.getTime());
    expect(stamps).toEqual(stamps.toSorted((left, right) => right - left));
  });

  it("are updated, and the answer carries the new stamp", async () => {
    const id = await addContact("update@client.example");
    const before = await hubspot.crm.contacts.basicApi.getById(id);
    const after = await hubspot.crm.contacts.basicApi.update(id, {
      properties: { handrail_status: "accepted", handrail_accepted_at: "1795000000000" },
    });
    expect(after.id).toBe(id);
    expect(after.properties["handrail_accepted_at"]).toBe("2026-11-18T11:06:40Z");
    expect(after.updatedAt.getTime()).toBeGreaterThanOrEqual(before.updatedAt.getTime());
  });

  it("are updated in a batch, each item with its own outcome", async () => {
    const id = await addContact("batch@client.example");
    const answer = await hubspot.crm.contacts.batchApi.update({
      inputs: [
        { id, properties: { jobtitle: "Planner" }, objectWriteTraceId: "one" },
        { id: LEADS.sparse, properties: { no_such_property: "x" }, objectWriteTraceId: "two" },
      ],
    });
    expect(answer.results.map((one) => one.objectWriteTraceId)).toEqual(["one"]);
    const errors = "errors" in answer ? (answer.errors ?? []) : [];
    expect(errors[0]?.category).toBe("VALIDATION_ERROR");
    expect(errors[0]?.errors[0]?.code).toBe("PROPERTY_DOESNT_EXIST");
    expect(errors[0]?.context["objectWriteTraceId"]).toEqual(["two"]);
  });

  it("are upserted by e-mail: made once, then found", async () => {
    const inputs = [
      { id: "upsert@client.example", idProperty: "email", properties: { firstname: "Uma" } },
    ];
    const made = await hubspot.crm.contacts.batchApi.upsert({ inputs });
    const found = await hubspot.crm.contacts.batchApi.upsert({ inputs });
    expect(made.results[0]?._new).toBe(true);
    expect(found.results[0]?._new).toBe(false);
    expect(found.results[0]?.id).toBe(made.results[0]?.id);
  });

  it("are merged into a third one", async () => {
    const first = await addContact("merge1@client.example");
    const second = await addContact("merge2@client.example");
    const merged = await hubspot.crm.contacts.basicApi.merge({
      primaryObjectId: first,
      objectIdToMerge: second,
    });
    expect([first, second]).not.toContain(merged.id);
    expect((await hubspot.crm.contacts.basicApi.getById(first)).id).toBe(merged.id);
    expect((await hubspot.crm.contacts.basicApi.getById(LEADS.merged)).id).toBe(LEADS.mergedInto);
  });

  it("are archived, and then only seen when asked for as archived", async () => {
    const id = await addContact("archive@client.example");
    await hubspot.crm.contacts.basicApi.archive(id);
    expect(await failure(hubspot.crm.contacts.basicApi.getById(id))).toMatchObject({
      code: 404,
      body: { category: "OBJECT_NOT_FOUND" },
    });
    const page = await hubspot.crm.contacts.basicApi.getPage(
      100,
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    );
    const archived = page.results.find((one) => one.id === id);
    expect(archived?.archived).toBe(true);
    expect(archived?.archivedAt).toBeInstanceOf(Date);
  });

  it("are paged through to the end by the client's own walk", async () => {
    const all = await hubspot.crm.contacts.getAll(100, undefined, ["email"]);
    const live = [...running.sandbox.state.records.contacts.values()].filter(
      (record) => record.archivedAt === null,
    );
    expect(new Set(all.map((one) => one.id))).toEqual(new Set(live.map((one) => one.id)));
  });
});

describe("notes", () => {
  it("are made with their association and found again through it", async () => {
    const contactId = await addContact("note@client.example");
    const note = await hubspot.crm.objects.notes.basicApi.create({
      properties: {
        hs_timestamp: "2026-11-20T09:00:00Z",
        hs_note_body: "<p>Handed over. ref HN-7f3a</p>",
        hubspot_owner_id: OWNERS.sdr,
      },
      associations: [
        {
          to: { id: contactId },
          types: [
            {
              associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined,
              associationTypeId: AssociationTypes.noteToContact,
            },
          ],
        },
      ],
    });
    const found = await hubspot.crm.associations.v4.batchApi.getPage("contacts", "notes", {
      inputs: [{ id: contactId }],
    });
    const [link] = found.results[0]?.to ?? [];
    expect(link?.toObjectId).toBe(note.id);
    expect(link?.associationTypes[0]?.typeId).toBe(AssociationTypes.contactToNote);
    const read = await hubspot.crm.objects.notes.batchApi.read({
      inputs: [{ id: note.id }],
      properties: ["hs_note_body"],
      propertiesWithHistory: [],
    });
    expect(read.results[0]?.properties["hs_note_body"]).toContain("ref HN-7f3a");
  });

  it("are associated later, by the default type", async () => {
    const contactId = await addContact("later@client.example");
    const note = await hubspot.crm.objects.notes.basicApi.create({
      properties: { hs_timestamp: "2026-11-20T09:00:00Z", hs_note_body: "later" },
    });
    for (let time = 0; time < 2; time += 1) {
      const answer = await hubspot.crm.associations.v4.basicApi.createDefault(
        "notes",
        note.id,
        "contacts",
        contactId,
      );
      expect(answer.results[0]?.associationSpec.associationTypeId).toBe(202);
    }
    const links = await hubspot.crm.associations.v4.basicApi.getPage("notes", note.id, "contacts");
    expect(links.results).toHaveLength(1);
  });
});

describe("the account", () => {
  it("lists its owners, by e-mail and page by page, and those who left apart", async () => {
    const { ownersApi } = hubspot.crm.owners;
    const [dana] = (await ownersApi.getPage("dana.whitlock@brindlewick.example")).results;
    expect(dana?.id).toBe(OWNERS.sdr);
    expect(dana?.userId).not.toBe(Number(OWNERS.sdr));
    expect(dana?.createdAt).toBeInstanceOf(Date);
    const first = await ownersApi.getPage(undefined, undefined, 5);
    const rest = await ownersApi.getPage(undefined, first.paging?.next?.after, 100);
    expect(first.results.length + rest.results.length).toBe(9);
    const left = await ownersApi.getPage(undefined, undefined, 100, true);
    expect(left.results.map((owner) => owner.id)).toEqual([OWNERS.left]);
    expect(left.results[0]?.archived).toBe(true);
  });

  it("has property groups and properties that can be created once", async () => {
    const { groupsApi, coreApi, batchApi } = hubspot.crm.properties;
    const group = await groupsApi.create("contacts", { name: "client_test", label: "Client test" });
    expect(group.archived).toBe(false);
    const property = await coreApi.create("contacts", {
      name: "client_one",
      label: "One",
      groupName: "client_test",
      type: PropertyCreateTypeEnum.String,
      fieldType: PropertyCreateFieldTypeEnum.Textarea,
    });
    expect(property.hubspotDefined).toBe(false);
    expect(property.createdAt).toBeInstanceOf(Date);
    const both = await batchApi.create("contacts", {
      inputs: ["client_one", "client_two"].map((name) => ({
        name,
        label: name,
        groupName: "client_test",
        type: PropertyCreateTypeEnum.Datetime,
        fieldType: PropertyCreateFieldTypeEnum.Date,
      })),
    });
    expect(both.results.map((one) => one.name)).toEqual(["client_two"]);
    const again = coreApi.create("contacts", {
      name: "client_two",
      label: "Two",
      groupName: "client_test",
      type: PropertyCreateTypeEnum.String,
      fieldType: PropertyCreateFieldTypeEnum.Text,
    });
    expect(await failure(again)).toMatchObject({ code: 409, body: { category: "CONFLICT" } });
    const all = await coreApi.getAll("contacts");
    const known = all.results.filter((one) => one.groupName === "client_test");
    expect(known.map((one) => one.type).toSorted()).toEqual(["datetime", "string"]);
    const stage = all.results.find((one) => one.name === "lifecyclestage");
    expect(stage?.options.map((option) => option.value)).toContain("marketingqualifiedlead");
  });

  it("refuses a revoked key and a key without the scope, in HubSpot's words", async () => {
    const revoked = createPublishedClient(running, KEYS.revoked);
    expect(await failure(revoked.crm.contacts.basicApi.getById(LEADS.offered))).toMatchObject({
      code: 401,
      body: { category: "INVALID_AUTHENTICATION" },
    });
    const reader = createPublishedClient(running, KEYS.noContactWrite);
    const write = reader.crm.contacts.basicApi.update(LEADS.offered, { properties: {} });
    const context = { requiredGranularScopes: ["crm.objects.contacts.write"] };
    expect(await failure(write)).toMatchObject({
      code: 403,
      body: { category: "MISSING_SCOPES", errors: [{ context }] },
    });
  });
});
