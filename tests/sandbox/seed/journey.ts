import type { Author } from "../hubspot/records.ts";
import { toStamp } from "../hubspot/values.ts";
import { ownerEmail } from "./owners.ts";
import { FORMS, type FormKey } from "./stories.ts";
import type { Campaign, PageKey } from "./vendor.ts";
import { FORM_NAMES, FORM_PAGES, pageUrl } from "./vendor.ts";

type Properties = Readonly<Record<string, string>>;

/** One thing that happens to a lead: values that change, an activity that is logged, a form that comes in. */
export interface SeedEvent {
  readonly at: number;
  readonly by: Author["sourceType"];
  readonly values: Properties;
  readonly activity?: {
    readonly type: "notes" | "emails" | "calls" | "meetings" | "tasks" | "communications";
    readonly properties: Properties;
  };
  readonly form?: { readonly guid: string; readonly pageUrl: string; readonly values: Properties };
}

/** Tells a lead's story in the order in which it happened; each call is one event. */
export interface Journey {
  readonly events: readonly SeedEvent[];
  visit(at: number, page: PageKey, campaign: Campaign, views?: number): Journey;
  submit(at: number, form: FormKey, campaign: Campaign, answers?: Properties): Journey;
  opensMail(at: number, name: string, clicks?: boolean): Journey;
  note(at: number, ownerId: string, html: string): Journey;
  writes(at: number, from: string, ownerId: string, subject: string, text: string): Journey;
  isWrittenTo(at: number, to: string, ownerId: string, subject: string, text: string): Journey;
  call(at: number, ownerId: string, title: string, body: string, answered?: boolean): Journey;
  meets(at: number, ownerId: string, title: string, body: string): Journey;
  chats(at: number, ownerId: string, body: string): Journey;
  task(due: number, at: number, ownerId: string, subject: string, done: boolean): Journey;
  changes(at: number, by: Author["sourceType"], values: Properties): Journey;
}

export function createJourney(language: string): Journey {
  const events: SeedEvent[] = [];
  let views = 0;
  let visits = 0;
  let conversions = 0;
  let opens = 0;
  let hasSource = false;

  const add = (event: SeedEvent): Journey => {
    events.push(event);
    return journey;
  };
  const log = (
    at: number,
    type: NonNullable<SeedEvent["activity"]>["type"],
    properties: Properties,
    ownerId: string,
  ): Journey =>
    add({
      at,
      by: "CRM_UI",
      values: {},
      activity: {
        type,
        properties: { hs_timestamp: toStamp(at), hubspot_owner_id: ownerId, ...properties },
      },
    });

  const journey: Journey = {
    events,
    visit: (at, page, campaign, seen = 1) => {
      const url = pageUrl(page, campaign, language);
      const first = visits === 0 ? firstVisit(at, url, hasSource ? null : campaign) : {};
      views += seen;
      visits += 1;
      return add({
        at,
        by: "ANALYTICS",
        values: {
          ...first,
          hs_analytics_last_url: url,
          hs_analytics_last_timestamp: toStamp(at),
          hs_analytics_last_visit_timestamp: toStamp(at),
          hs_analytics_num_page_views: String(views),
          hs_analytics_num_visits: String(visits),
          hs_latest_source: campaign.source,
          hs_latest_source_data_1: campaign.data1,
          hs_latest_source_data_2: campaign.data2,
          hs_latest_source_timestamp: toStamp(at),
        },
      });
    },
    submit: (at, form, campaign, answers = {}) => {
      conversions += 1;
      const name = FORM_NAMES[form];
      const first =
        conversions === 1
          ? { first_conversion_event_name: name, first_conversion_date: toStamp(at) }
          : {};
      return add({
        at,
        by: "FORM",
        values: {
          ...first,
          ...answers,
          recent_conversion_event_name: name,
          recent_conversion_date: toStamp(at),
          num_conversion_events: String(conversions),
        },
        form: {
          guid: FORMS[form],
          pageUrl: pageUrl(FORM_PAGES[form], campaign, language),
          values: answers,
        },
      });
    },
    opensMail: (at, name, clicks = false) => {
      opens += 1;
      return add({
        at,
        by: "EMAIL",
        values: {
          hs_email_last_email_name: name,
          hs_email_last_open_date: toStamp(at),
          hs_email_open: String(opens),
          ...(opens === 1 ? { hs_email_first_open_date: toStamp(at) } : {}),
          ...(clicks
            ? { hs_email_last_click_date: toStamp(at + 40_000), hs_email_click: "1" }
            : {}),
        },
      });
    },
    note: (at, ownerId, html) => log(at, "notes", { hs_note_body: html }, ownerId),
    writes: (at, from, ownerId, subject, text) =>
      log(at, "emails", mail("INCOMING_EMAIL", subject, text, from, ownerEmail(ownerId)), ownerId),
    isWrittenTo: (at, to, ownerId, subject, text) =>
      log(at, "emails", mail("EMAIL", subject, text, ownerEmail(ownerId), to), ownerId),
    call: (at, ownerId, title, body, answered = true) =>
      log(
        at,
        "calls",
        {
          hs_call_title: title,
          hs_call_body: body,
          hs_call_direction: "OUTBOUND",
          hs_call_status: answered ? "COMPLETED" : "NO_ANSWER",
          hs_call_duration: answered ? "412000" : "0",
        },
        ownerId,
      ),
    meets: (at, ownerId, title, body) =>
      log(
        at,
        "meetings",
        {
          hs_meeting_title: title,
          hs_meeting_body: body,
          hs_meeting_start_time: toStamp(at),
          hs_meeting_end_time: toStamp(at + 1_800_000),
          hs_meeting_outcome: "COMPLETED",
        },
        ownerId,
      ),
    chats: (at, ownerId, body) =>
      log(
        at,
        "communications",
        {
          hs_communication_channel_type: "WHATS_APP",
          hs_communication_logged_from: "CRM",
          hs_communication_body: body,
        },
        ownerId,
      ),
    task: (due, at, ownerId, subject, done) =>
      log(
        at,
        "tasks",
        {
          hs_timestamp: toStamp(due),
          hs_task_subject: subject,
          hs_task_status: done ? "COMPLETED" : "NOT_STARTED",
          hs_task_type: "CALL",
          hs_task_priority: "MEDIUM",
        },
        ownerId,
      ),
    changes: (at, by, values) => {
      hasSource ||= "hs_analytics_source" in values;
      return add({ at, by, values });
    },
  };
  return journey;
}

/** The original source stays what it was when a colleague had entered the lead before any visit. */
function firstVisit(at: number, url: string, campaign: Campaign | null): Properties {
  return {
    ...(campaign === null ? {} : originalSource(campaign)),
    hs_analytics_first_url: url,
    hs_analytics_first_timestamp: toStamp(at),
    hs_analytics_first_visit_timestamp: toStamp(at),
  };
}

function originalSource(campaign: Campaign): Properties {
  return {
    hs_analytics_source: campaign.source,
    hs_analytics_source_data_1: campaign.data1,
    hs_analytics_source_data_2: campaign.data2,
    ...(campaign.utm === null
      ? {}
      : {
          utm_source: campaign.utm.source,
          utm_medium: campaign.utm.medium,
          utm_campaign: campaign.utm.campaign,
        }),
  };
}

function mail(
  direction: "EMAIL" | "INCOMING_EMAIL",
  subject: string,
  text: string,
  from: string,
  to: string,
): Properties {
  return {
    hs_email_direction: direction,
    hs_email_subject: subject,
    hs_email_text: text,
    hs_email_from_email: from,
    hs_email_to_email: to,
    hs_email_status: "SENT",
  };
}
