import type { Touch, TouchKind } from "../../domain/touch.ts";
import { conversionKind } from "./conversion-kind.ts";
import { pageName } from "./page-name.ts";
import { propertyReceipt } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { firstCampaignOf, latestCampaignOf, sourceLabel } from "./sources.ts";
import { readCount, readMoment, readText } from "./text.ts";

/** What HubSpot's analytics, forms and marketing e-mails left on the record itself. */
export function touchesFromProperties(
  record: HubspotRecord,
  pageUrl: string | null,
): readonly Touch[] {
  return [
    firstSeen(record, pageUrl),
    lastPage(record, pageUrl),
    pageViews(record, pageUrl),
    ...conversions(record, pageUrl),
    counted(record, pageUrl, {
      property: "hs_email_open",
      datedBy: "hs_email_last_open_date",
      kind: "email-opened",
      what: "count of opened marketing e-mails, last one",
    }),
    counted(record, pageUrl, {
      property: "hs_email_click",
      datedBy: "hs_email_last_click_date",
      kind: "email-clicked",
      what: "count of clicks in marketing e-mails, last one",
    }),
  ].filter((touch) => touch !== null);
}

function firstSeen(record: HubspotRecord, pageUrl: string | null): Touch | null {
  const source = sourceLabel(readText(record, "hs_analytics_source"));
  const page = readText(record, "hs_analytics_first_url");
  const at = readMoment(record, "hs_analytics_first_timestamp");
  if (source === null && page === null && at === null) return null;
  const property = page === null ? "hs_analytics_source" : "hs_analytics_first_url";
  const what = source === null ? "first visit" : `original source: ${source}`;
  return {
    ...fromBuyer(property, "first-seen", at),
    asset: pageName(page),
    campaign: firstCampaignOf(record),
    receipt: propertyReceipt(property, what, at, pageUrl),
  };
}

/** The last page seen, unless the first visit already says the same. */
function lastPage(record: HubspotRecord, pageUrl: string | null): Touch | null {
  const page = readText(record, "hs_analytics_last_url");
  const isOnlyPage =
    page === readText(record, "hs_analytics_first_url") &&
    readCount(record, "hs_analytics_num_page_views") <= 1;
  if (page === null || isOnlyPage) return null;
  const at = readMoment(record, "hs_analytics_last_timestamp");
  return {
    ...fromBuyer("hs_analytics_last_url", "page-view", at),
    asset: pageName(page),
    campaign: latestCampaignOf(record),
    receipt: propertyReceipt("hs_analytics_last_url", "last page seen", at, pageUrl),
  };
}

/** HubSpot keeps the number of views, not which pages and when: `at` stays open (R-CX-14). */
function pageViews(record: HubspotRecord, pageUrl: string | null): Touch | null {
  const views = readCount(record, "hs_analytics_num_page_views");
  if (views <= 1) return null;
  const visits = readCount(record, "hs_analytics_num_visits");
  const what = `web analytics: ${views} page views${visits > 1 ? ` in ${visits} visits` : ""}`;
  return {
    ...fromBuyer("hs_analytics_num_page_views", "page-view", null),
    count: views,
    receipt: propertyReceipt("hs_analytics_num_page_views", what, null, pageUrl),
  };
}

/** The first and the latest form (R-CX-01), and how many came between: HubSpot keeps no more here. */
function conversions(record: HubspotRecord, pageUrl: string | null): readonly Touch[] {
  const first = conversion(record, "first_conversion", pageUrl);
  const recent = conversion(record, "recent_conversion", pageUrl);
  const isSame =
    first !== null && recent !== null && first.asset === recent.asset && first.at === recent.at;
  const known = [first, isSame ? null : recent].filter((touch) => touch !== null);
  const others = readCount(record, "num_conversion_events") - known.length;
  if (others <= 0) return known;
  const what = `count of form submissions: ${others} more`;
  return [
    ...known,
    {
      ...fromBuyer("num_conversion_events", "form-submission", null),
      count: others,
      receipt: propertyReceipt("num_conversion_events", what, null, pageUrl),
    },
  ];
}

function conversion(
  record: HubspotRecord,
  which: "first_conversion" | "recent_conversion",
  pageUrl: string | null,
): Touch | null {
  const property = `${which}_event_name`;
  const name = readText(record, property);
  if (name === null) return null;
  const at = readMoment(record, `${which}_date`);
  const isFirst = which === "first_conversion";
  return {
    ...fromBuyer(property, conversionKind(name), at),
    asset: name,
    campaign: isFirst ? firstCampaignOf(record) : latestCampaignOf(record),
    receipt: propertyReceipt(property, "form submission", at, pageUrl),
  };
}

function counted(
  record: HubspotRecord,
  pageUrl: string | null,
  of: {
    readonly property: string;
    readonly datedBy: string;
    readonly kind: TouchKind;
    readonly what: string;
  },
): Touch | null {
  const count = readCount(record, of.property);
  if (count === 0) return null;
  const at = readMoment(record, of.datedBy);
  return {
    ...fromBuyer(of.property, of.kind, at),
    count,
    receipt: propertyReceipt(of.property, of.what, at, pageUrl),
  };
}

function fromBuyer(property: string, kind: TouchKind, at: string | null) {
  return {
    id: `hubspot:property:${property}`,
    at,
    actor: "buyer",
    kind,
    asset: null,
    campaign: null,
    count: 1,
    words: null,
    ownerId: null,
  } as const;
}
