import { describe, expect, it } from "vitest";
import { objectSchema } from "#lib/crm/hubspot/schema.ts";
import { type Activities, toTouches } from "#lib/crm/hubspot/touches.ts";
import { object } from "./gateway-for.ts";

const PAGE = "https://app.hubspot.com/contacts/42/record/0-1/7";
const read = (value: unknown) => objectSchema.parse(value);

const touchesOf = (
  properties: Record<string, unknown>,
  history = {},
  activities: Activities = {},
) => toTouches(read(object("7", properties, { propertiesWithHistory: history })), activities, PAGE);

const activity = (kind: keyof Activities, properties: Record<string, unknown>) =>
  touchesOf({}, {}, { [kind]: [read(object("55", properties))] });

const version = (value: string, timestamp: string, sourceType = "ANALYTICS") => ({
  value,
  timestamp,
  sourceType,
});

const short = (touches: ReturnType<typeof touchesOf>) =>
  touches.map(({ at, kind, asset, count }) => [at?.slice(0, 10) ?? null, kind, asset, count]);

describe("what the buyer saw (R-CX-12, R-CX-14)", () => {
  const FIRST = {
    hs_analytics_source: "ORGANIC_SEARCH",
    hs_analytics_first_url: "https://a.example/pricing",
    hs_analytics_first_timestamp: "2026-11-10T13:42:00Z",
  };

  it("lists the first visit, each later page with its day, and the views that have none", () => {
    const touches = touchesOf(
      { ...FIRST, hs_analytics_num_page_views: "9", hs_analytics_num_visits: "3" },
      {
        hs_analytics_last_url: [
          version("https://a.example/sap", "2026-11-20T15:48:00Z"),
          version("https://a.example/integrations", "2026-11-18T14:05:00Z"),
          version("https://a.example/pricing", "2026-11-10T13:42:30Z"),
        ],
      },
    );
    expect(short(touches)).toEqual([
      [null, "page-view", null, 6],
      ["2026-11-10", "first-seen", "Pricing page", 1],
      ["2026-11-18", "page-view", "Integrations page", 1],
      ["2026-11-20", "page-view", "SAP page", 1],
    ]);
    expect(touches[0]?.receipt.label).toBe("HubSpot web analytics: 9 page views in 3 visits");
  });

  it("names the last page without a history, unless it is the only one", () => {
    const last = { hs_analytics_last_url: "https://a.example/demo" };
    expect(short(touchesOf({ ...FIRST, ...last }))).toContainEqual([
      null,
      "page-view",
      "Demo page",
      1,
    ]);
    const only = { hs_analytics_last_url: FIRST.hs_analytics_first_url };
    expect(touchesOf({ ...FIRST, ...only, hs_analytics_num_page_views: "1" })).toHaveLength(1);
  });

  it("says where it is recorded, so that a reader can check it", () => {
    expect(touchesOf(FIRST)[0]?.receipt).toEqual({
      label: "HubSpot original source: Organic search, 10 Nov 2026",
      url: PAGE,
      evidence: "hs_analytics_first_url",
    });
  });

  it("invents nothing for a contact of whom nothing is known", () => {
    expect(touchesOf({ firstname: "Sara" })).toEqual([]);
    expect(touchesOf({ hs_analytics_num_page_views: "0", hs_email_open: "" })).toEqual([]);
  });
});

describe("what the buyer asked (R-CX-01, R-CX-13)", () => {
  const NAME = "recent_conversion_event_name";

  it("joins each form with the message that was written in it", () => {
    const touches = touchesOf(
      {},
      {
        [NAME]: [
          version("Demo: Book", "2026-11-21T08:28:00Z", "FORM"),
          version("Guide: Download", "2026-11-13T09:15:00Z", "FORM"),
        ],
        message: [version("Does it write back to SAP?", "2026-11-21T08:28:01Z", "FORM")],
      },
    );
    expect(touches.map(({ kind, words }) => [kind, words])).toEqual([
      ["content-download", null],
      ["demo-request", "Does it write back to SAP?"],
    ]);
  });

  it("falls back on the first and the latest form, and counts the others", () => {
    const touches = touchesOf({
      first_conversion_event_name: "Guide: Download",
      first_conversion_date: "2026-10-01T00:00:00Z",
      [NAME]: "Demo: Book",
      recent_conversion_date: "2026-11-01T00:00:00Z",
      num_conversion_events: "5",
    });
    expect(short(touches)).toEqual([
      [null, "form-submission", null, 3],
      ["2026-10-01", "content-download", "Guide: Download", 1],
      ["2026-11-01", "demo-request", "Demo: Book", 1],
    ]);
  });

  it("counts the only form once", () => {
    const one = "Guide: Download";
    const at = "2026-10-01T00:00:00Z";
    const touches = touchesOf({
      first_conversion_event_name: one,
      first_conversion_date: at,
      [NAME]: one,
      recent_conversion_date: at,
      num_conversion_events: "1",
    });
    expect(touches).toHaveLength(1);
  });

  it("does not take a value that a merge copied for a new form", () => {
    const touches = touchesOf(
      {},
      { [NAME]: [version("Guide: Download", "2026-11-09T00:00:00Z", "MERGE_OBJECTS")] },
    );
    expect(touches).toEqual([]);
  });

  it("does not put words into the buyer's mouth that a colleague typed into the field", () => {
    const message = [version("Checked, fine.", "2026-11-09T00:00:00Z", "CRM_UI")];
    expect(touchesOf({ message: "Checked, fine." }, { message })).toEqual([]);
  });
});

describe("what was said", () => {
  it.each([
    ["INCOMING_EMAIL", "email-received", "buyer", null],
    ["FORWARDED_EMAIL", "email-received", "buyer", null],
    ["EMAIL", "email-sent", "us", "81"],
  ] as const)("an e-mail with direction %s is %s", (direction, kind, actor, ownerId) => {
    const [touch] = activity("emails", {
      hs_timestamp: "2026-11-12T09:00:00Z",
      hs_email_direction: direction,
      hs_email_subject: "Spares",
      hs_email_text: "Hello",
      hubspot_owner_id: "81",
    });
    expect(touch).toMatchObject({ kind, actor, ownerId, asset: "Spares", words: "Hello" });
    expect(touch?.receipt).toEqual({
      label: "HubSpot e-mail, 12 Nov 2026",
      url: `${PAGE}?engagement=55`,
      evidence: "emails/55",
    });
  });

  it("leaves out a draft, and says when a mail did not arrive", () => {
    expect(activity("emails", { hs_email_direction: "DRAFT_EMAIL" })).toEqual([]);
    const [bounced] = activity("emails", {
      hs_email_direction: "EMAIL",
      hs_email_status: "BOUNCED",
    });
    expect(bounced?.receipt.label).toBe("HubSpot e-mail, not delivered");
  });

  it("counts opens and clicks of our mails without pretending to know when", () => {
    const touches = activity("emails", {
      hs_timestamp: "2026-11-12T09:00:00Z",
      hs_email_direction: "EMAIL",
      hs_email_open_count: "3",
      hs_email_click_count: "1",
    });
    expect(touches.map(({ kind, at, count }) => [kind, at, count])).toEqual([
      ["email-clicked", null, 1],
      ["email-opened", null, 3],
      ["email-sent", "2026-11-12T09:00:00.000Z", 1],
    ]);
  });

  it.each([
    ["notes", { hs_note_body: "<p>Two <b>plants</b></p>" }, "note", "us", "Two plants"],
    [
      "notes",
      { hs_note_body: "Offered<br><br>ref HR-01ABC-7F" },
      "handoff-event",
      "us",
      "Offered\n\nref HR-01ABC-7F",
    ],
    [
      "calls",
      { hs_call_body: "Busy week", hs_call_direction: "INBOUND" },
      "call",
      "buyer",
      "Busy week",
    ],
    [
      "calls",
      { hs_call_body: "Busy week", hs_call_direction: "OUTBOUND" },
      "call",
      "us",
      "Busy week",
    ],
    [
      "communications",
      { hs_communication_channel_type: "WHATS_APP", hs_communication_body: "مرحبا" },
      "chat",
      "buyer",
      "مرحبا",
    ],
    [
      "communications",
      { hs_communication_channel_type: "SMS", hs_communication_body: "Hi" },
      "chat",
      "us",
      "Hi",
    ],
    [
      "meetings",
      { hs_meeting_body: "Agenda", hs_internal_meeting_notes: "Liked it" },
      "meeting",
      "us",
      "Agenda\n\nLiked it",
    ],
    [
      "meetings",
      { hs_meeting_outcome: "NO_SHOW" },
      "note",
      "system",
      "The meeting was marked as a no-show.",
    ],
    ["tasks", { hs_task_subject: "Call back", hs_task_body: "<i>soon</i>" }, "task", "us", "soon"],
  ] as const)("reads %s %j", (kind, properties, as, actor, words) => {
    expect(activity(kind, properties)).toMatchObject([{ kind: as, actor, words }]);
  });

  it("cuts words that would fill a database, and keeps characters whole", () => {
    const [touch] = activity("notes", { hs_note_body: "🛠️".repeat(50_000) });
    expect(touch?.words?.length).toBeLessThanOrEqual(4_001);
    expect(touch?.words?.isWellFormed()).toBe(true);
  });
});

describe("what happened to the record", () => {
  it("lists changes of stage and owner once each, with who made them", () => {
    const touches = touchesOf(
      {},
      {
        lifecyclestage: [
          version("opportunity", "2026-11-03T00:00:00Z", "CRM_UI"),
          version("lead", "2026-11-02T00:00:00Z", "API"),
          version("lead", "2026-11-01T00:00:00Z", "FORM"),
        ],
        hubspot_owner_id: [
          version("", "2026-11-05T00:00:00Z"),
          version("81", "2026-11-04T00:00:00Z"),
        ],
      },
    );
    expect(touches.map(({ actor, words, ownerId }) => [actor, words, ownerId])).toEqual([
      ["system", "Lifecycle stage: Lead", null],
      ["us", "Lifecycle stage: Lead → Opportunity", null],
      ["system", "Owner set", "81"],
      ["system", "Owner removed", null],
    ]);
  });

  it("gives the same ids to the same evidence each time it is read", () => {
    const properties = { hs_email_open: "2", hs_analytics_source: "REFERRALS" };
    const ids = () => touchesOf(properties).map((touch) => touch.id);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(ids().length);
  });
});
