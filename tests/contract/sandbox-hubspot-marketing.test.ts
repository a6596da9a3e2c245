import { describe, expect, it } from "vitest";
import { FORMS } from "#tests/sandbox/seed/stories.ts";
import { addForms } from "#tests/sandbox/seed/writer.ts";
import { at, list } from "../sandbox/memory-client.ts";
import { addContact, openTryOut } from "../sandbox/try-out.ts";

/** Traps of what only some accounts have, each shown to bite a client that does not know it. */
describe("parts that not every account has", () => {
  it("are refused with 403 by plan and by key alike; only a missing scope is named", async () => {
    const byPlan = await openTryOut({ plan: "starter" }).call(
      "GET",
      "/marketing/campaigns/2026-09",
    );
    expect(byPlan.status).toBe(403);
    expect(at(byPlan.json, "category")).toBe("FORBIDDEN");
    expect(at(byPlan.json, "errors")).toBeUndefined();

    const token = "pat-eu1-narrow";
    const keys = [{ token, name: "narrow", state: "active" as const, scopes: [] }];
    const narrow = openTryOut({ plan: "professional", keys });
    const byKey = await narrow.sandbox.app.fetch(
      new Request("https://api.hubapi.com/marketing/campaigns/2026-09", {
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect(byKey.status).toBe(403);
    expect(at(await byKey.json(), "errors.0.context.requiredGranularScopes")).toEqual([
      "marketing.campaigns.read",
    ]);
  });
});

describe("marketing events", () => {
  it("list whoever registered and came twice, so that counting rows counts visits that were none", async () => {
    const { call, sandbox } = openTryOut();
    const contactId = await addContact(call, "sara@nordvik.example");
    const one = { contactId, eventId: "71", eventName: "Webinar" };
    sandbox.state.participations.push(
      { ...one, state: "REGISTERED", at: 1_000 },
      { ...one, state: "ATTENDED", at: 2_000 },
    );
    const path = `/marketing/marketing-events/2026-09/participations/contacts/${contactId}/breakdown`;
    const answer = await call("GET", path);
    expect(list(answer.json)).toHaveLength(2);
    expect(at(answer.json, "results.1.properties.occurredAt")).toBe(2_000);
  });
});

describe("event occurrences", () => {
  it("mix all kinds of events and start with the oldest unless asked otherwise", async () => {
    const { call, sandbox } = openTryOut({ plan: "enterprise" });
    const contactId = await addContact(call, "sara@nordvik.example");
    for (const [index, eventType] of ["e_visited_page", "e_clicked_cta"].entries()) {
      sandbox.state.occurrences.push({ contactId, eventType, at: index, properties: {} });
    }
    const path = `/events/event-occurrences/2026-09?objectType=contact&objectId=${contactId}`;
    expect(at((await call("GET", path)).json, "results.1.eventType")).toBe("e_clicked_cta");
    const newest = await call("GET", `${path}&sort=-occurredAt&eventType=e_visited_page`);
    expect(list(newest.json)).toHaveLength(1);
  });
});

describe("forms", () => {
  it("hand out everybody's submissions, newest first, fifty at a time", async () => {
    const { call, sandbox } = openTryOut();
    addForms(sandbox.world);
    for (let index = 0; index < 60; index += 1) {
      sandbox.state.forms.get(FORMS.demo)?.submissions.push({
        submittedAt: index,
        pageUrl: "",
        values: [{ name: "email", value: `p${index}@a.example` }],
      });
    }
    const path = `/form-integrations/v1/submissions/forms/${FORMS.demo}`;
    const first = await call("GET", `${path}?limit=50&email=p0@a.example`);
    expect(list(first.json)).toHaveLength(50);
    expect(at(first.json, "results.0.submittedAt")).toBe(59);
    expect(at(first.json, "paging.next.after")).toBe("50");
    expect((await call("GET", `${path}?limit=51`)).status).toBe(400);
  });
});

describe("names behind ids", () => {
  it("come with a campaign only when they are asked for", async () => {
    const { call, sandbox } = openTryOut({ plan: "professional" });
    sandbox.state.campaigns.set("c-1", "Downtime letter");
    const plain = await call("GET", "/marketing/campaigns/2026-09/c-1");
    expect(at(plain.json, "properties.hs_name")).toBeUndefined();
    const named = await call("GET", "/marketing/campaigns/2026-09/c-1?properties=hs_name");
    expect(at(named.json, "properties.hs_name")).toBe("Downtime letter");
  });

  it("stand in the pipelines for stages, whose ids say nothing in accounts that made their own", async () => {
    const { call } = openTryOut({ plan: "professional" });
    const stages = at((await call("GET", "/crm/pipelines/2026-09/leads")).json, "results.0.stages");
    expect(stages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: "998877662", label: "Waiting for budget" }),
      ]),
    );
    expect((await call("GET", "/crm/pipelines/2026-09/contacts")).status).toBe(400);
  });

  it("are not on a lead: neither who it is about nor how to write to them", async () => {
    const { call } = openTryOut({ plan: "professional" });
    const contactId = await addContact(call, "sara@nordvik.example", { firstname: "Sara" });
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 578 }];
    const made = await call("POST", "/crm/objects/2026-09/leads", {
      properties: { hs_lead_name: "Spring pilot" },
      associations: [{ to: { id: contactId }, types }],
    });
    const lead = await call(
      "GET",
      `/crm/objects/2026-09/leads/${at(made.json, "id")}?properties=email,firstname,hs_lead_name`,
    );
    const names = Object.keys(at(lead.json, "properties") as object);
    expect(names).not.toContain("email");
    expect(names).not.toContain("firstname");
  });
});
