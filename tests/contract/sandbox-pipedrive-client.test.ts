import * as v1 from "pipedrive/v1";
import * as v2 from "pipedrive/v2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoopbackSandbox, startLoopback } from "../sandbox/pipedrive/loopback.ts";
import { addRecord } from "../sandbox/pipedrive/records.ts";
import { KEYS } from "../sandbox/pipedrive/settings.ts";
import type { Json, RecordType } from "../sandbox/pipedrive/state.ts";

/** Pipedrive's own client reads what the sandbox says: for every call that Handrail makes. */
let running: LoopbackSandbox;
let old: v1.Configuration;
let modern: v2.Configuration;

beforeAll(async () => {
  running = await startLoopback({ enforceLimits: false });
  old = new v1.Configuration({ apiKey: KEYS.good, basePath: `${running.origin}/api/v1` });
  modern = new v2.Configuration({ apiKey: KEYS.good, basePath: `${running.origin}/api/v2` });
});
afterAll(() => running.close());

const add = (type: RecordType, own: Readonly<Record<string, Json>>): string =>
  addRecord(running.sandbox.world, type, own).id;

const codeOf = (kind: "person" | "deal", label: string): string =>
  running.sandbox.state.fields[kind].find(({ name }) => name === `Handrail: ${label}`)?.code ?? "";

const email = (value: string) => [{ value, primary: true, label: "work" }];

describe("the account", () => {
  it("is told by its user, and its users are listed", async () => {
    const users = new v1.UsersApi(old);
    const me = await users.getCurrentUser();
    expect(me.data).toMatchObject({ id: 7001, name: "Ada Admin", company_domain: "acme" });
    expect((await users.getUsers()).data?.map(({ id }) => id)).toContain(7001);
  });

  it("refuses a token that was taken back", async () => {
    const revoked = new v1.Configuration({
      apiKey: KEYS.revoked,
      basePath: `${running.origin}/api/v1`,
    });
    await expect(new v1.UsersApi(revoked).getCurrentUser()).rejects.toMatchObject({
      success: false,
      errorCode: 401,
    });
  });
});

describe("persons", () => {
  it("are read one by one, with the custom fields that were asked for", async () => {
    const persons = new v2.PersonsApi(modern);
    const id = Number(add("persons", { name: "Sara", emails: email("sara@client.example") }));
    const key = codeOf("person", "Handoff status");
    const one = await persons.getPerson({ id, custom_fields: key });
    expect(one.data?.emails?.[0]?.value).toBe("sara@client.example");
    expect(one.data?.custom_fields).toEqual({ [key]: null });
    expect(one.data?.update_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it("are read by ids, and the missing ones left out", async () => {
    const persons = new v2.PersonsApi(modern);
    const ids = [add("persons", { name: "A" }), "404404", add("persons", { name: "B" })];
    const answer = await persons.getPersons({ ids: ids.join(",") });
    expect(answer.data?.map(({ id }) => String(id))).toEqual([ids[0], ids[2]]);
  });

  it("are listed by their change, page by page", async () => {
    const persons = new v2.PersonsApi(modern);
    for (const name of ["C", "D", "E"]) add("persons", { name, owner_id: 7001 });
    const request = {
      updated_since: "2020-01-01T00:00:00Z",
      owner_id: 7001,
      sort_by: "update_time",
      sort_direction: "asc",
      limit: 2,
    } as const;
    const first = await persons.getPersons(request);
    const cursor = first.additional_data?.next_cursor ?? "";
    const second = await persons.getPersons({ ...request, cursor });
    const names = [...(first.data ?? []), ...(second.data ?? [])].map(({ name }) => name);
    expect(names).toEqual(["C", "D", "E"]);
    expect(second.additional_data?.next_cursor).toBeNull();
  });

  it("are found by address, by name and by the value of a field", async () => {
    const id = Number(
      add("persons", { name: "Yusuf Finder", emails: email("yusuf@find.example") }),
    );
    const persons = new v2.PersonsApi(modern);
    const byEmail = await persons.searchPersons({
      term: "yusuf@find.example",
      fields: "email",
      exact_match: true,
    });
    expect(byEmail.data?.items?.[0]?.item).toMatchObject({ id, emails: ["yusuf@find.example"] });
    const items = new v2.ItemSearchApi(modern);
    const byName = await items.searchItem({ term: "finder", item_types: "person" });
    expect(byName.data?.items?.[0]?.item).toMatchObject({ id, type: "person" });
    const key = codeOf("person", "Handoff status");
    await persons.updatePerson({
      id,
      UpdatePersonRequest: { custom_fields: { [key]: "offered" } },
    });
    const byField = await items.searchItemByField({
      term: "offered",
      entity_type: "person",
      field: key,
      match: "exact",
    });
    expect(byField.data).toMatchObject([{ id }]);
  });

  it("are updated, and the answer is the whole person", async () => {
    const persons = new v2.PersonsApi(modern);
    const id = Number(add("persons", { name: "Sara" }));
    const key = codeOf("person", "Note: likely problem");
    const answer = await persons.updatePerson({
      id,
      UpdatePersonRequest: { owner_id: 7001, custom_fields: { [key]: "Spares" } },
    });
    expect(answer.data).toMatchObject({ id, owner_id: 7001, custom_fields: { [key]: "Spares" } });
    await expect(
      persons.updatePerson({ id, UpdatePersonRequest: { custom_fields: { [key]: 7 } } }),
    ).rejects.toMatchObject({ success: false, code: "ERR_SCHEMA_VALIDATION_FAILED" });
  });
});

describe("leads", () => {
  it("are read, listed by their change and updated with a deal's field at the root", async () => {
    const leads = new v1.LeadsApi(old);
    const id = add("leads", { title: "Spares", owner_id: 7001, origin: "WebForms" });
    const read = await leads.getLead({ id });
    expect(read.data).toMatchObject({
      id,
      title: "Spares",
      origin: "WebForms",
      is_archived: false,
    });
    const key = codeOf("deal", "Handoff status");
    const request = { [key]: "offered" } as v1.UpdateLeadRequest;
    const updated = await leads.updateLead({ id, UpdateLeadRequest: request });
    expect(updated.data).toMatchObject({ id, [key]: "offered" });
    const listed = await leads.getLeads({
      updated_since: "2020-01-01T00:00:00Z",
      sort: "update_time",
      start: 0,
      limit: 50,
    });
    expect(listed.data?.map((lead) => lead.id)).toContain(id);
    await expect(
      leads.getLead({ id: "00000000-0000-4000-8000-000000000000" }),
    ).rejects.toMatchObject({ success: false, error: "requested lead not found" });
  });

  it("have labels of their own", async () => {
    const labels = await new v1.LeadLabelsApi(old).getLeadLabels();
    expect(labels.data?.[0]?.name).toBe("Hot");
  });
});

describe("deals and organizations", () => {
  it("are read", async () => {
    const dealId = Number(add("deals", { title: "Line 4", stage_id: 2, channel: 11 }));
    const deal = await new v2.DealsApi(modern).getDeal({ id: dealId });
    expect(deal.data).toMatchObject({ id: dealId, title: "Line 4", stage_id: 2, channel: 11 });
    const orgId = Number(add("organizations", { name: "Nordvik", website: "nordvik.example" }));
    const organization = await new v2.OrganizationsApi(modern).getOrganization({ id: orgId });
    expect(organization.data).toMatchObject({ id: orgId, name: "Nordvik" });
  });
});

describe("notes and the timeline", () => {
  it("take a note, list it and take it away", async () => {
    const notes = new v1.NotesApi(old);
    const person_id = Number(add("persons", { name: "Sara" }));
    const made = await notes.addNote({ AddNoteRequest: { content: "Handed over", person_id } });
    const id = made.data?.id ?? 0;
    const listed = await notes.getNotes({ person_id, sort: "id ASC", start: 0, limit: 500 });
    expect(listed.data).toMatchObject([{ id, content: "Handed over", person_id }]);
    expect(listed.additional_data?.pagination?.more_items_in_collection).toBe(false);
    const flow = await new v1.PersonsApi(old).getPersonUpdates({
      id: person_id,
      items: "activity,note,mailMessage,change",
      limit: 200,
    });
    expect(flow.data).toMatchObject([{ object: "note", data: { id } }]);
    expect((await notes.deleteNote({ id })).success).toBe(true);
    expect((await notes.getNotes({ person_id })).data).toBeNull();
  });

  it("list the activities of a lead", async () => {
    const leadId = add("leads", { title: "Spares", owner_id: 7001 });
    running.sandbox.state.activities.push({
      id: 501,
      type: "call",
      subject: "First call",
      ownerId: 7001,
      isDone: true,
      dueDate: "2026-11-20",
      dueTime: "09:30",
      note: null,
      personId: null,
      dealId: null,
      leadId,
      addedAt: 0,
    });
    const answer = await new v2.ActivitiesApi(modern).getActivities({
      lead_id: leadId,
      sort_by: "due_date",
      sort_direction: "desc",
    });
    expect(answer.data).toMatchObject([{ id: 501, type: "call", done: true, lead_id: leadId }]);
  });
});

describe("fields and stages", () => {
  it("are listed, and a field is added", async () => {
    const fields = new v2.PersonFieldsApi(modern);
    const listed = await fields.getPersonFields({ limit: 500 });
    const status = listed.data?.find(({ field_name }) => field_name === "Handrail: Handoff status");
    expect(status).toMatchObject({ field_type: "varchar", is_custom_field: true });
    const made = await fields.addPersonField({
      AddPersonFieldRequest: { field_name: "Shoe size", field_type: "double" },
    });
    expect(made.data).toMatchObject({ field_name: "Shoe size", field_code: expect.any(String) });
    const ofDeals = await new v2.DealFieldsApi(modern).getDealFields({ limit: 500 });
    expect(ofDeals.data?.find(({ field_code }) => field_code === "channel")?.options).toHaveLength(
      2,
    );
    const stages = await new v2.StagesApi(modern).getStages();
    expect(stages.data?.map(({ name }) => name)).toContain("Contact made");
  });
});
