import { describe, expect, it } from "vitest";
import { json, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, object } from "./gateway-for.ts";

const NO_COMPANIES = {
  category: "MISSING_SCOPES",
  errors: [{ context: { requiredGranularScopes: ["crm.objects.companies.read"] } }],
};
const NO_EMAILS = {
  category: "MISSING_SCOPES",
  errors: [{ context: { requiredGranularScopes: ["sales-email-read"] } }],
};

const associated = (...ids: readonly string[]) => ({ results: ids.map((id) => ({ id })) });
const inputsOf = (request: Seen) =>
  (request.body as { inputs: { id: string; after?: string }[] }).inputs;

/** Answers batch reads with an object for each id asked for. */
const batch = (request: Seen, properties: Record<string, unknown>) =>
  json({ results: inputsOf(request).map(({ id }) => object(id, properties)) });

describe("reading a record with what belongs to it", () => {
  it("takes one call for the record and one for each kind of activity that it has", async () => {
    const associations = { notes: associated("1", "2"), companies: associated("9") };
    const { gateway, seen } = gatewayFor((request) => {
      if (request.method === "GET") return json(object("7", {}, { associations }));
      return batch(request, { hs_note_body: "Hello", name: "Nordvik" });
    });
    const read = await gateway.getRecord("person", "7");
    expect(read).toMatchObject({ ok: true, value: { company: { name: "Nordvik" } } });
    expect(read.ok && read.value.touches.map((touch) => touch.words)).toEqual(["Hello", "Hello"]);
    expect(seen).toHaveLength(3);
    expect(seen[0]?.query.get("associations")).toContain("communications");
  });

  it("shows the record without its company when the key may not see companies", async () => {
    const { gateway } = gatewayFor((request) => {
      if (request.query.get("associations")?.includes("companies")) return json(NO_COMPANIES, 403);
      if (request.method === "GET") {
        return json(
          object("7", { company: "Typed" }, { associations: { notes: associated("1") } }),
        );
      }
      return batch(request, { hs_note_body: "Hello" });
    });
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      ok: true,
      value: {
        company: { name: "Typed" },
        touches: [{ words: "Hello" }],
        unreadable: [{ what: "companies", missingScopes: ["crm.objects.companies.read"] }],
      },
    });
  });

  it("shows the rest when the key may not see e-mails, and says which right is missing", async () => {
    const associations = { notes: associated("1"), emails: associated("2") };
    const { gateway } = gatewayFor((request) => {
      if (request.method === "GET") return json(object("7", {}, { associations }));
      if (request.path.includes("/emails/")) return json(NO_EMAILS, 403);
      return batch(request, { hs_note_body: "Hello" });
    });
    const read = await gateway.getRecord("person", "7");
    expect(read.ok && read.value.touches.map((touch) => touch.kind)).toEqual(["note"]);
    expect(read.ok && read.value.unreadable).toEqual([
      { what: "emails", missingScopes: ["sales-email-read"] },
    ]);
  });

  it.each([429, 500])(
    "shows nothing rather than half a story when part of it fails with %i",
    async (status) => {
      const associations = { notes: associated("1"), emails: associated("2") };
      const { gateway } = gatewayFor((request) => {
        if (request.method === "GET") return json(object("7", {}, { associations }));
        if (request.path.includes("/emails/")) return json({}, status);
        return batch(request, {});
      });
      expect(await gateway.getRecord("person", "7")).toMatchObject({ ok: false });
    },
  );

  it("does not take a part that HubSpot could not read for one that is not there", async () => {
    const errors = [{ status: "error", category: "INTERNAL_ERROR", message: "x" }];
    const { gateway } = gatewayFor((request) => {
      if (request.method === "POST") return json({ results: [], numErrors: 1, errors }, 207);
      return json(object("7", {}, { associations: { notes: associated("1") } }));
    });
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      failure: { type: "bad-reply" },
    });
  });

  it("leaves out an activity that was deleted in between", async () => {
    const errors = [{ status: "error", category: "OBJECT_NOT_FOUND", context: { ids: ["2"] } }];
    const { gateway } = gatewayFor((request) => {
      if (request.method === "POST") {
        const results = [object("1", { hs_note_body: "Hello" })];
        return json({ results, numErrors: 1, errors });
      }
      return json(object("7", {}, { associations: { notes: associated("1", "2") } }));
    });
    const read = await gateway.getRecord("person", "7");
    expect(read.ok && read.value.touches).toHaveLength(1);
  });

  it("lists the associations itself when there are more than come with the record, and keeps the newest", async () => {
    const pages = [
      { to: [{ toObjectId: "1" }, { toObjectId: 2 }], paging: { next: { after: "p2" } } },
      { to: [{ toObjectId: "10" }] },
    ];
    const notes = { ...associated("1"), paging: { next: { after: "x" } } };
    const { gateway, seen } = gatewayFor((request) => {
      if (request.method === "GET") return json(object("7", {}, { associations: { notes } }));
      if (!request.path.includes("/associations/")) return batch(request, { hs_note_body: "Hi" });
      const page = inputsOf(request)[0]?.after === "p2" ? pages[1] : pages[0];
      return json({ results: [{ from: { id: "7" }, ...page }] });
    });
    await gateway.getRecord("person", "7");
    const read = seen.find((request) => /objects.*notes.batch.read$/.test(request.path));
    expect(seen.filter((request) => request.path.includes("/associations/"))).toHaveLength(2);
    expect(read && inputsOf(read)).toEqual([{ id: "10" }, { id: "2" }, { id: "1" }]);
  });

  it("picks the primary company among several", async () => {
    const companies = {
      results: [
        { id: "8", type: "contact_to_company_unlabeled" },
        { id: "9", type: "contact_to_company_unlabeled" },
        { id: "9", type: "contact_to_company" },
      ],
    };
    const { gateway } = gatewayFor((request) =>
      request.method === "GET"
        ? json(object("7", {}, { associations: { companies } }))
        : json({ results: inputsOf(request).map(({ id }) => object(id, { name: `C${id}` })) }),
    );
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      value: { company: { name: "C9" } },
    });
  });

  it("refuses a record that answers under a new strange id each time", async () => {
    let next = 100;
    const { gateway } = gatewayFor(() => json(object(String(next++))));
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      failure: { type: "bad-reply", detail: expect.stringContaining("another record") },
    });
  });
});
