import * as associations from "@hubspot/api-client/lib/codegen/crm/associations/v4/index.js";
import * as contacts from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import * as owners from "@hubspot/api-client/lib/codegen/crm/owners/index.js";
import * as properties from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import { describe, expect, it } from "vitest";
import { createHubspotSandbox } from "../sandbox/hubspot/sandbox.ts";
import type { JsonObject, JsonValue } from "../sandbox/memory-client.ts";
import { at, createMemoryClient, list } from "../sandbox/memory-client.ts";
import { seedDemo } from "../sandbox/seed/seed-demo.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { CONTACTS, NOTES_OF_CONTACTS } from "../sandbox/try-out.ts";

interface Model {
  getAttributeTypeMap(): readonly { readonly baseName: string }[];
}

/** Fields that the dated paths have and the client's older models do not know yet. */
const NEWER: ReadonlySet<string> = new Set(["url"]);

function unknownFields(value: JsonValue | undefined, model: Model): readonly string[] {
  if (!isObject(value)) throw new Error("An object was expected.");
  const known = new Set(model.getAttributeTypeMap().map((one) => one.baseName));
  return Object.keys(value).filter((name) => !known.has(name) && !NEWER.has(name));
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const call = createMemoryClient(createHubspotSandbox({ fill: seedDemo, indexLagMs: 0 }));

describe("an answer has no field that HubSpot's published models do not know", () => {
  it.each<[string, string, string, unknown, string, Model]>([
    [
      "contact",
      "GET",
      `${CONTACTS}/${LEADS.offered}?propertiesWithHistory=email&associations=notes`,
      undefined,
      "",
      contacts.SimplePublicObjectWithAssociations,
    ],
    [
      "archived contact",
      "GET",
      `${CONTACTS}/${LEADS.archived}?archived=true`,
      undefined,
      "",
      contacts.SimplePublicObjectWithAssociations,
    ],
    [
      "property version",
      "GET",
      `${CONTACTS}/${LEADS.offered}?propertiesWithHistory=email`,
      undefined,
      "propertiesWithHistory.email.0",
      contacts.ValueWithTimestamp,
    ],
    [
      "search",
      "POST",
      `${CONTACTS}/search`,
      { limit: 1 },
      "",
      contacts.CollectionResponseWithTotalSimplePublicObjectForwardPaging,
    ],
    [
      "batch",
      "POST",
      `${CONTACTS}/batch/read`,
      { inputs: [{ id: LEADS.offered }, { id: "404404" }] },
      "",
      contacts.BatchResponseSimplePublicObjectWithErrors,
    ],
    [
      "batch error",
      "POST",
      `${CONTACTS}/batch/read`,
      { inputs: [{ id: "404404" }] },
      "errors.0",
      contacts.StandardError,
    ],
    [
      "associations",
      "POST",
      NOTES_OF_CONTACTS,
      { inputs: [{ id: LEADS.offered }] },
      "results.0",
      associations.PublicAssociationMultiWithLabel,
    ],
    [
      "association",
      "POST",
      NOTES_OF_CONTACTS,
      { inputs: [{ id: LEADS.offered }] },
      "results.0.to.0",
      associations.MultiAssociatedObjectWithLabel,
    ],
    ["owner", "GET", "/crm/owners/2026-09", undefined, "results.0", owners.PublicOwner],
    [
      "property",
      "GET",
      "/crm/properties/2026-09/contacts/email",
      undefined,
      "",
      properties.Property,
    ],
    [
      "property group",
      "GET",
      "/crm/properties/2026-09/contacts/groups",
      undefined,
      "results.0",
      properties.PropertyGroup,
    ],
  ])("%s", async (_, method, path, body, place, model) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBeLessThan(300);
    const value = place === "" ? answer.json : at(answer.json, place);
    expect(unknownFields(value, model)).toEqual([]);
  });

  it("and every value of a property is a text or null", async () => {
    const answer = await call("POST", `${CONTACTS}/search`, {
      limit: 200,
      properties: ["numemployees", "createdate", "hs_email_optout", "lifecyclestage"],
    });
    const values = list(answer.json).flatMap((one) => {
      const shown = at(one, "properties");
      return isObject(shown) ? Object.values(shown) : [];
    });
    expect(values.length).toBeGreaterThan(500);
    expect(values.every((value) => value === null || typeof value === "string")).toBe(true);
  });
});
