import { describe, expect, it } from "vitest";
import { KEYS, OTHER_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { at, createMemoryClient, list } from "../sandbox/memory-client.ts";
import { addContact, CONTACTS, NOTES, noteFor, openTryOut } from "../sandbox/try-out.ts";

const PROPERTIES = "/crm/properties/2026-09/contacts";

/** What HubSpot refuses, with the status, category and body that a client has to understand. */
describe("a value that breaks its property's definition", () => {
  it.each([
    ["no_such_property", "x", "PROPERTY_DOESNT_EXIST"],
    ["lifecyclestage", "buyer", "INVALID_OPTION"],
    ["numemployees", "many", "INVALID_INTEGER"],
    ["hs_email_optout", "yes", "INVALID_BOOLEAN"],
    ["handrail_due_at", "tomorrow", "INVALID_DATE"],
    ["handrail_recycle_until", "1795000000000", "INVALID_DATE"],
    ["email", "not an address", "INVALID_EMAIL"],
    ["hubspot_owner_id", "12345", "INVALID_OWNER_ID"],
    ["hs_object_id", "1", "READ_ONLY_VALUE"],
    ["message", "x".repeat(65_537), "PROPERTY_VALUE_TOO_LONG"],
  ])("%s = %.20s is refused as %s", async (name, value, code) => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const answer = await call("PATCH", `${CONTACTS}/${id}`, { properties: { [name]: value } });
    expect(answer.status).toBe(400);
    expect(at(answer.json, "category")).toBe("VALIDATION_ERROR");
    expect(at(answer.json, "errors.0.code")).toBe(code);
    expect(at(answer.json, "errors.0.context.propertyName.0")).toBe(name);
    expect(at(answer.json, "correlationId")).toMatch(/^[0-9a-f-]{36}$/);
    expect(sandbox.journal.filter((entry) => entry.action === "update")).toEqual([]);
  });

  it.each([
    ["handrail_due_at", "2026-11-20T10:00:00.250+01:00", "2026-11-20T09:00:00.250Z"],
    ["handrail_due_at", "1795000000000", "2026-11-18T11:06:40Z"],
    ["handrail_recycle_until", "2027-02-01", "2027-02-01"],
    ["handrail_recycle_until", "1801440000000", "2027-02-01"],
    ["email", "Mixed.Case@A.example", "mixed.case@a.example"],
  ])("%s = %s is kept as %s", async (name, value, kept) => {
    const { call } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const answer = await call("PATCH", `${CONTACTS}/${id}`, { properties: { [name]: value } });
    expect(at(answer.json, `properties.${name}`)).toBe(kept);
  });

  it("an empty text clears a property, and null is what it reads as", async () => {
    const { call } = openTryOut();
    const id = await addContact(call, "a@a.example", { city: "Cork" });
    await call("PATCH", `${CONTACTS}/${id}`, { properties: { city: "" } });
    const answer = await call(
      "GET",
      `${CONTACTS}/${id}?properties=city&propertiesWithHistory=city`,
    );
    expect(at(answer.json, "properties.city")).toBeNull();
    const values = list(answer.json, "propertiesWithHistory.city").map((one) => at(one, "value"));
    expect(values).toEqual(["", "Cork"]);
  });
});

describe("a record", () => {
  it("with an e-mail that is taken is refused with the id of the contact that has it", async () => {
    const { call } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const again = await call("POST", CONTACTS, { properties: { email: "A@A.example" } });
    expect(again.status).toBe(409);
    expect(at(again.json, "message")).toBe(`Contact already exists. Existing ID: ${id}`);
  });

  it("that does not exist, or whose id is no number, is told apart", async () => {
    const { call } = openTryOut();
    const missing = await call("GET", `${CONTACTS}/404404`);
    expect(missing.status).toBe(404);
    expect(at(missing.json, "category")).toBe("OBJECT_NOT_FOUND");
    const wrong = await call("GET", `${CONTACTS}/abc`);
    expect(wrong.status).toBe(400);
    expect(at(wrong.json, "category")).toBe("VALIDATION_ERROR");
    expect((await call("GET", "/crm/objects/2026-09/unicorns/1")).status).toBe(400);
    expect((await call("GET", "/crm/v3/objects/contacts")).status).toBe(404);
  });

  it("may not appear twice in one batch update, and no batch has more than 100 items", async () => {
    const { call } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const input = { id, properties: { city: "Cork" } };
    const twice = await call("POST", `${CONTACTS}/batch/update`, { inputs: [input, input] });
    expect(twice.status).toBe(400);
    const inputs = Array.from({ length: 101 }, (_, index) => ({ id: String(index + 1) }));
    expect((await call("POST", `${CONTACTS}/batch/read`, { inputs })).status).toBe(400);
    const withHistory = await call("POST", `${CONTACTS}/batch/read`, {
      inputs: inputs.slice(0, 51),
      propertiesWithHistory: ["email"],
    });
    expect(withHistory.status).toBe(400);
  });
});

describe("a note", () => {
  it("needs its time, a body within the limit and an existing contact", async () => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const untimed = await call("POST", NOTES, { properties: { hs_note_body: "x" } });
    expect(untimed.status).toBe(400);
    expect(at(untimed.json, "context.properties.0")).toBe("hs_timestamp");
    const long = await call("POST", NOTES, noteFor(id, "x".repeat(65_537)));
    expect(at(long.json, "errors.0.code")).toBe("PROPERTY_VALUE_TOO_LONG");
    expect((await call("POST", NOTES, noteFor("404404", "x"))).status).toBe(404);
    expect(sandbox.state.records.notes.size).toBe(0);
  });

  it("keeps its markup, but not what would run", async () => {
    const { call } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const body =
      '<p onclick="x()">Hi <b>you</b><script>alert(1)</script><a href="javascript:x()">y</a></p>';
    const note = await call("POST", NOTES, noteFor(id, body));
    expect(at(note.json, "properties.hs_note_body")).toBe("<p>Hi <b>you</b><a >y</a></p>");
  });
});

describe("a key", () => {
  it.each([
    ["unknown", "pat-eu1-nobody", "INVALID_AUTHENTICATION"],
    ["revoked", KEYS.revoked, "INVALID_AUTHENTICATION"],
    ["expired", KEYS.expired, "EXPIRED_AUTHENTICATION"],
  ])("that is %s is refused as such", async (_, key, category) => {
    const { sandbox } = openTryOut();
    const answer = await createMemoryClient(sandbox, key)("GET", CONTACTS);
    expect(answer.status).toBe(401);
    expect(at(answer.json, "category")).toBe(category);
  });

  it("without a scope is told which one, and never appears in the request log", async () => {
    const { sandbox } = openTryOut();
    const call = createMemoryClient(sandbox, KEYS.noSchemaWrite);
    expect((await call("GET", PROPERTIES)).status).toBe(200);
    const group = { name: "handrail", label: "Handrail" };
    const refused = await call("POST", `${PROPERTIES}/groups`, group);
    expect(refused.status).toBe(403);
    expect(at(refused.json, "category")).toBe("MISSING_SCOPES");
    expect(at(refused.json, "errors.0.context.requiredGranularScopes.0")).toBe(
      "crm.schemas.contacts.write",
    );
    expect(JSON.stringify(sandbox.requests)).not.toContain(KEYS.noSchemaWrite);
    expect(sandbox.requests.at(-1)).toMatchObject({ key: "no schema write", status: 403 });
  });

  it("of another account opens that account, where nothing of this one is", async () => {
    const { sandbox, call } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const other = createMemoryClient(sandbox, KEYS.otherPortal);
    const account = await other("GET", "/account-info/2026-09/details");
    expect(at(account.json, "portalId")).toBe(OTHER_PORTAL_ID);
    expect((await other("GET", `${CONTACTS}/${id}`)).status).toBe(404);
  });

  it("without the right to e-mail bodies reads their subjects only", async () => {
    const { sandbox, call } = openTryOut();
    const mail = await call("POST", "/crm/objects/2026-09/emails", {
      properties: { hs_timestamp: "1795000000000", hs_email_subject: "S", hs_email_text: "T" },
    });
    const path = `/crm/objects/2026-09/emails/${at(mail.json, "id")}?properties=hs_email_subject,hs_email_text`;
    const blind = await createMemoryClient(sandbox, KEYS.noEmailBodies)("GET", path);
    expect(at(blind.json, "properties.hs_email_subject")).toBe("S");
    expect(at(blind.json, "properties.hs_email_text")).toBeNull();
    expect(at((await call("GET", path)).json, "properties.hs_email_text")).toBe("T");
  });
});

describe("the leads object", () => {
  it("is closed on the starter plan and needs a contact on the professional one", async () => {
    const leads = "/crm/objects/2026-09/leads";
    expect((await openTryOut({ plan: "starter" }).call("GET", leads)).status).toBe(403);
    const { call } = openTryOut({ plan: "professional" });
    const id = await addContact(call, "a@a.example");
    const lead = { properties: { hs_lead_name: "A" } };
    expect((await call("POST", leads, lead)).status).toBe(400);
    const labels = await call("GET", "/crm/associations/2026-09/leads/contacts/labels");
    const types = [
      {
        associationCategory: "HUBSPOT_DEFINED",
        associationTypeId: at(labels.json, "results.0.typeId"),
      },
    ];
    const made = await call("POST", leads, { ...lead, associations: [{ to: { id }, types }] });
    expect(made.status).toBe(201);
  });
});
