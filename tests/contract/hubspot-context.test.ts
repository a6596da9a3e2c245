import { describe, expect, it } from "vitest";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { KEYS, type Plan } from "#tests/sandbox/hubspot/settings.ts";
import { FORMS } from "#tests/sandbox/seed/stories.ts";
import { addForms, addObject, link } from "#tests/sandbox/seed/writer.ts";
import { createHubspotWorld, type HubspotWorldOptions } from "./hubspot-world.ts";

const DEMO_AT = Date.parse("2026-11-19T09:00:00.000Z");
const CAMPAIGN = "0f2b6a10-1111-4222-8333-444455556666";

/** Sara asked for a demo through a form; everything else is added by the test. */
function createSara(plan: Plan, options: HubspotWorldOptions = {}) {
  const world = createHubspotWorld({ ...options, sandbox: { plan } });
  const { state } = world.sandbox;
  addForms(world.sandbox.world);
  const contact = addObject(
    world.sandbox.world,
    "contacts",
    {
      firstname: "Sara",
      lastname: "Lindqvist",
      email: "sara@nordvik.example",
      recent_conversion_event_name: "Book a demo: Demo request",
      recent_conversion_date: new Date(DEMO_AT).toISOString(),
      num_conversion_events: "1",
    },
    DEMO_AT,
  );
  const sara = world.keyOf(contact.id);
  const submit = (email: string, at: number, values: Readonly<Record<string, string>>) =>
    state.forms.get(FORMS.demo)?.submissions.push({
      submittedAt: at,
      pageUrl: "https://www.brindlewick.example/demo",
      values: Object.entries({ email, ...values }).map(([name, value]) => ({ name, value })),
    });
  const read = async (): Promise<RecordSnapshot> => {
    const outcome = await world.gateway.getRecord("person", sara.recordId);
    if (!outcome.ok) throw new Error(`Not read: ${outcome.failure.type}`);
    return outcome.value;
  };
  const touchOf = async (kind: Touch["kind"]) =>
    (await read()).touches.filter((touch) => touch.kind === kind);
  return { ...world, state, sara, submit, read, touchOf };
}

describe("form conversions", () => {
  it("tell what the form asked and what the buyer answered, their own words first", async () => {
    const { submit, touchOf } = createSara("starter");
    submit("sara@nordvik.example", DEMO_AT + 20_000, {
      jobtitle: "Head of maintenance",
      plants_in_scope: "Three",
      message: "Does it read SAP orders?",
      utm_source: "google",
    });
    expect(await touchOf("demo-request")).toMatchObject([
      { words: "Does it read SAP orders?\nplants in scope: Three" },
    ]);
  });

  it("never show somebody else's answers, nor those of another time", async () => {
    const { submit, touchOf } = createSara("starter");
    submit("omar@other.example", DEMO_AT, { message: "Not Sara" });
    submit("sara@nordvik.example", DEMO_AT - 86_400_000, { message: "The day before" });
    expect(await touchOf("demo-request")).toMatchObject([{ words: null }]);
  });

  it("are looked for among a hundred submissions and no further", async () => {
    const { submit, touchOf, sandbox } = createSara("starter");
    submit("sara@nordvik.example", DEMO_AT, { message: "Long ago" });
    for (let index = 1; index <= 300; index += 1) {
      submit(`p${index}@other.example`, DEMO_AT + index * 60_000, { message: "x" });
    }
    expect(await touchOf("demo-request")).toMatchObject([{ words: null }]);
    const asked = sandbox.requests.filter(({ path }) => path.includes("/submissions/"));
    expect(asked).toHaveLength(2);
  });

  it("read the list of forms once", async () => {
    const { read, submit, sandbox } = createSara("starter");
    submit("sara@nordvik.example", DEMO_AT, { message: "Hello" });
    await read();
    await read();
    expect(sandbox.requests.filter(({ path }) => path.includes("/marketing/forms/"))).toHaveLength(
      1,
    );
  });
});

describe("marketing events", () => {
  it("count once for whoever registered and came, although HubSpot lists both", async () => {
    const { state, sara, touchOf } = createSara("starter");
    const at = Date.parse("2026-11-10T15:00:00.000Z");
    const webinar = { contactId: sara.recordId, eventId: "71", eventName: "Shift changes" };
    state.participations.push(
      { ...webinar, state: "REGISTERED", at: at - 86_400_000 },
      { ...webinar, state: "ATTENDED", at, seconds: 2_700 },
    );
    expect(await touchOf("event-attendance")).toMatchObject([
      {
        at: new Date(at).toISOString(),
        actor: "buyer",
        asset: "Shift changes",
        receipt: { label: "HubSpot marketing event, attended 45 min, 10 Nov 2026" },
      },
    ]);
    expect(await touchOf("note")).toEqual([]);
  });

  it("stay attended whatever is listed later, and a registration anew undoes a cancellation", async () => {
    const { state, sara, touchOf } = createSara("starter");
    const step = (eventId: string, state: "REGISTERED" | "CANCELLED" | "ATTENDED", at: number) => ({
      contactId: sara.recordId,
      eventId,
      eventName: eventId,
      state,
      at: DEMO_AT + at,
    });
    state.participations.push(
      step("webinar", "ATTENDED", 0),
      step("webinar", "REGISTERED", 1),
      step("fair", "CANCELLED", 2),
      step("fair", "REGISTERED", 3),
      step("dinner", "REGISTERED", 4),
      step("dinner", "CANCELLED", 5),
    );
    expect(await touchOf("event-attendance")).toMatchObject([{ asset: "webinar" }]);
    expect((await touchOf("note")).map(({ asset, words }) => [asset, words])).toEqual([
      ["fair", "Registered for the event."],
      ["dinner", "Cancelled the registration for the event."],
    ]);
  });

  it("do not make a registration or a no-show a visit", async () => {
    const { state, sara, touchOf } = createSara("starter");
    const { recordId: contactId } = sara;
    state.participations.push(
      { contactId, eventId: "71", eventName: "Webinar", state: "NO_SHOW", at: DEMO_AT },
      { contactId, eventId: "72", eventName: "Fair", state: "REGISTERED", at: DEMO_AT },
    );
    expect(await touchOf("event-attendance")).toEqual([]);
    expect(await touchOf("note")).toMatchObject([
      { actor: "system", asset: "Webinar", words: "Registered for the event and did not come." },
      { actor: "system", asset: "Fair", words: "Registered for the event." },
    ]);
  });
});

describe("page views", () => {
  const visit = (contactId: string, path: string, at: string, title = "A page") => ({
    contactId,
    eventType: "e_visited_page",
    at: Date.parse(at),
    properties: { hs_url: `https://www.brindlewick.example${path}`, hs_title: title },
  });

  it("are told page by page and day by day where the plan has them", async () => {
    const { state, sara, touchOf } = createSara("enterprise");
    const { recordId } = sara;
    state.occurrences.push(
      visit(recordId, "/pricing?utm_source=x", "2026-11-18T09:00:00Z"),
      visit(recordId, "/pricing", "2026-11-18T09:30:00Z"),
      visit(recordId, "/pricing", "2026-11-19T10:00:00Z"),
      { ...visit(recordId, "/x", "2026-11-19T10:01:00Z"), eventType: "e_clicked_cta" },
    );
    expect(await touchOf("page-view")).toMatchObject([
      { asset: "Pricing page", count: 2, at: "2026-11-18T09:30:00.000Z" },
      { asset: "Pricing page", count: 1, at: "2026-11-19T10:00:00.000Z" },
    ]);
  });

  it("are read three pages deep at most, the rest is counted", async () => {
    const { state, sara, sandbox, read } = createSara("enterprise");
    const contact = state.records.contacts.get(sara.recordId);
    contact?.properties.set("hs_analytics_num_page_views", "500");
    for (let index = 0; index < 500; index += 1) {
      const at = new Date(DEMO_AT - index * 60_000).toISOString();
      state.occurrences.push(visit(sara.recordId, `/p${index % 7}`, at));
    }
    const views = (await read()).touches.filter(({ kind }) => kind === "page-view");
    expect(views.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    expect(views.find(({ at }) => at === null)).toMatchObject({ count: 200 });
    const asked = sandbox.requests.filter(({ path }) => path.includes("event-occurrences"));
    expect(asked).toHaveLength(3);
  });

  it("leave the smaller plans with the last page of each visit, and no complaint", async () => {
    const { read } = createSara("professional");
    expect((await read()).unreadable).toEqual([]);
  });
});

describe("deals around a buyer", () => {
  it("tell their stages by name, and what they are worth", async () => {
    const { sandbox, sara, touchOf } = createSara("starter");
    const { world } = sandbox;
    const deal = addObject(
      world,
      "deals",
      {
        dealname: "Nordvik pilot",
        dealstage: "998877661",
        amount: "24000",
        deal_currency_code: "EUR",
        closedate: "2026-12-18T00:00:00Z",
      },
      DEMO_AT,
    );
    const contact = world.state.records.contacts.get(sara.recordId);
    if (contact !== undefined) link(world, contact, "deals", deal.id);
    expect(await touchOf("stage-change")).toMatchObject([
      {
        asset: "Nordvik pilot",
        words:
          "Deal “Nordvik pilot”: Pilot in one plant (24,000 EUR, expected to close 2026-12-18)",
        receipt: { url: expect.stringContaining(`/record/0-3/${deal.id}`) },
      },
    ]);
  });
});

describe("campaigns", () => {
  const inCampaign = (plan: Plan, options: HubspotWorldOptions = {}) => {
    const made = createSara(plan, options);
    const contact = made.state.records.contacts.get(made.sara.recordId);
    contact?.properties.set("hs_analytics_last_touch_converting_campaign", CAMPAIGN);
    made.state.campaigns.set(CAMPAIGN, "Downtime letter");
    return made;
  };

  it("go by name where the account hands names out, asked for once", async () => {
    const { read, sandbox } = inCampaign("professional");
    expect((await read()).source.campaign).toBe("Downtime letter");
    await read();
    expect(sandbox.requests.filter(({ path }) => path.includes("/campaigns/"))).toHaveLength(1);
  });

  it("are left out where there is only an id to show", async () => {
    const { read } = inCampaign("starter");
    const snapshot = await read();
    expect(snapshot.source.campaign).toBeNull();
    expect(JSON.stringify(snapshot)).not.toContain(CAMPAIGN);
  });
});

describe("what the key may not see", () => {
  it("is named with the scope that would open it, and the rest is shown", async () => {
    const { read } = createSara("enterprise", { key: KEYS.contactsOnly });
    const { name, unreadable } = await read();
    expect(name).toBe("Sara Lindqvist");
    expect(unreadable).toEqual([
      { what: "page-views", missingScopes: ["business-intelligence"] },
      { what: "forms", missingScopes: ["forms"] },
      { what: "events", missingScopes: ["crm.objects.marketing_events.read"] },
    ]);
  });

  it.each([
    ["marketing-events", 500, "events"],
    ["event-occurrences", 502, "page-views"],
  ])(
    "does not take the record with it when %s answers %i, but is named",
    async (path, status, what) => {
      const { read, sandbox } = createSara("enterprise");
      sandbox.faults.add({ match: { path }, effect: { status }, times: 5 });
      expect((await read()).unreadable).toEqual([{ what, missingScopes: [] }]);
    },
  );

  it("waits with the whole record when the account's limit is reached", async () => {
    const { gateway, sara, sandbox } = createSara("enterprise");
    sandbox.faults.add({ match: { path: "marketing-events" }, effect: { status: 429 } });
    expect(await gateway.getRecord("person", sara.recordId)).toMatchObject({
      failure: { type: "rate-limited" },
    });
  });
});
