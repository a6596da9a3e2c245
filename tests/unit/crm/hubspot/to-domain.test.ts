import { describe, expect, it } from "vitest";
import { objectSchema } from "#lib/crm/hubspot/schema.ts";
import { toSnapshot } from "#lib/crm/hubspot/to-domain.ts";
import { object } from "./gateway-for.ts";

const PLACE = {
  connectionId: "c1",
  objectType: "person",
  site: { accountId: "42", pageHost: null },
} as const;

const read = (value: unknown) => objectSchema.parse(value);
const snapshot = (properties: Record<string, unknown>, more = {}) =>
  toSnapshot(read(object("7", properties, more)), PLACE);

describe("a contact as a snapshot", () => {
  it("has names, addresses and details in the domain's words", () => {
    expect(
      snapshot({
        firstname: " Sara ",
        lastname: "Lindqvist",
        email: "Sara@Nordvik.example",
        hs_additional_emails: "s@nordvik.example;SARA@nordvik.example; ",
        mobilephone: "+46 1",
        hs_language: "pt-br",
        lifecyclestage: "marketingqualifiedlead",
        hs_analytics_source: "PAID_SOCIAL",
        hs_analytics_source_data_1: "LinkedIn",
        hs_analytics_source_data_2: "Spring spares",
        company: "Nordvik",
        industry: "MACHINERY",
        numemployees: "51-200",
      }),
    ).toMatchObject({
      name: "Sara Lindqvist",
      emails: ["sara@nordvik.example", "s@nordvik.example"],
      phone: "+46 1",
      language: "pt-BR",
      stage: "Marketing qualified lead",
      source: { original: "Paid social", latest: null, campaign: "Spring spares" },
      company: { name: "Nordvik", industry: "Machinery", employees: null },
    });
  });

  it("says null for everything that HubSpot does not know", () => {
    const empty = snapshot({});
    expect(empty).toMatchObject({ name: null, emails: [], stage: null, language: null });
    expect(Object.values(empty.handoff).every((value) => value === null)).toBe(true);
  });

  it("prefers what the company record says over what somebody typed on the contact", () => {
    const company = read(
      object("9", { name: "Nordvik AB", domain: "nordvik.example", numberofemployees: "420.0" }),
    );
    const person = read(object("7", { company: "nordvik", numemployees: "12" }));
    expect(toSnapshot(person, PLACE, { company }).company).toMatchObject({
      name: "Nordvik AB",
      domain: "nordvik.example",
      employees: 420,
    });
  });

  it.each([
    ["handrail_due_at", "dueAt", "1795255200000", "2026-11-21T10:00:00.000Z"],
    ["handrail_due_at", "dueAt", "2026-11-21T10:00:00Z", "2026-11-21T10:00:00.000Z"],
    ["handrail_recycle_until", "recycleUntil", "2027-02-01", "2027-02-01"],
    ["handrail_recycle_until", "recycleUntil", "1801440000000", "2027-02-01"],
    ["handrail_note_fit", "noteFit", "  a\r\nb ", "a\nb"],
    ["handrail_status", "status", "", null],
    ["hubspot_owner_id", "ownerId", "81", "81"],
  ] as const)("reads %s as the domain writes it", (property, field, held, value) => {
    expect(snapshot({ [property]: held }).handoff[field]).toBe(value);
  });

  it("uses HubSpot's own link when it leads to HubSpot, and no other", () => {
    const url = "https://app-eu1.hubspot.com/contacts/42/record/0-1/7";
    expect(snapshot({}, { url }).url).toBe(url);
    for (const bad of ["javascript:alert(1)", "https://evil.example/7", "http://app.hubspot.com"]) {
      expect(snapshot({}, { url: bad }).url).toBe(
        "https://app.hubspot.com/contacts/42/record/0-1/7",
      );
    }
  });

  it("is not confused by properties with the names of object methods (row 13)", () => {
    const held = { toString: "x", hasOwnProperty: "y", valueOf: null, firstname: "Sara" };
    expect(snapshot(held).name).toBe("Sara");
  });

  it("keeps hostile text as text, repaired where it is broken", () => {
    const name = "<img src=x onerror=alert(1)>\u202Egpj.exe\0\uD800";
    expect(snapshot({ firstname: name }).name).toBe(
      "<img src=x onerror=alert(1)>\u202Egpj.exe\uFFFD",
    );
  });

  it("takes numbers and truth values for text, and refuses lists and objects with their place", () => {
    expect(snapshot({ phone: 46 }).phone).toBe("46");
    const parsed = objectSchema.safeParse(object("7", { phone: { a: 1 } }));
    expect(parsed.error?.issues[0]?.path).toEqual(["properties", "phone"]);
  });

  it("lists the ids that were merged into it, its own left out", () => {
    const record = read(object("9", { hs_merged_object_ids: "7;8;9;;x" }));
    expect(toSnapshot(record, PLACE, { askedId: "6" }).mergedIds).toEqual(["7", "8", "6"]);
  });
});

describe("other objects", () => {
  it.each([
    ["deal", { dealname: "Nordvik 2027", dealstage: "closedwon" }, "Nordvik 2027", "Closed won"],
    ["lead", { hs_lead_name: "Nordvik lead" }, "Nordvik lead", null],
    ["company", { name: "Nordvik AB", lifecyclestage: "customer" }, "Nordvik AB", "Customer"],
  ] as const)("a %s has its own name and stage", (objectType, properties, name, stage) => {
    const of = toSnapshot(read(object("7", properties)), { ...PLACE, objectType });
    expect(of).toMatchObject({ name, stage, key: { objectType } });
  });
});
