import { AssociationTypes, type Client } from "@hubspot/api-client";
import { AssociationSpecAssociationCategoryEnum } from "@hubspot/api-client/lib/codegen/crm/objects/notes/index.js";
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS } from "../sandbox/hubspot/settings.ts";
import { createPublishedClient, failureOf } from "../sandbox/published-client.ts";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import type { RunningSandbox } from "../sandbox/server.ts";
import { startSandbox } from "../sandbox/server.ts";

/** HubSpot's own client reads what the sandbox says: notes, owners, properties, refusals. */
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
    expect(await failureOf(again)).toMatchObject({ code: 409, body: { category: "CONFLICT" } });
    const all = await coreApi.getAll("contacts");
    const known = all.results.filter((one) => one.groupName === "client_test");
    expect(known.map((one) => one.type).toSorted()).toEqual(["datetime", "string"]);
    const stage = all.results.find((one) => one.name === "lifecyclestage");
    expect(stage?.options.map((option) => option.value)).toContain("marketingqualifiedlead");
  });

  it("refuses a revoked key and a key without the scope, in HubSpot's words", async () => {
    const revoked = createPublishedClient(running, KEYS.revoked);
    expect(await failureOf(revoked.crm.contacts.basicApi.getById(LEADS.offered))).toMatchObject({
      code: 401,
      body: { category: "INVALID_AUTHENTICATION" },
    });
    const reader = createPublishedClient(running, KEYS.noContactWrite);
    const write = reader.crm.contacts.basicApi.update(LEADS.offered, { properties: {} });
    const context = { requiredGranularScopes: ["crm.objects.contacts.write"] };
    expect(await failureOf(write)).toMatchObject({
      code: 403,
      body: { category: "MISSING_SCOPES", errors: [{ context }] },
    });
  });
});
