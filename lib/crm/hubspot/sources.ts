import type { HubspotRecord } from "./schema.ts";
import { readText } from "./text.ts";

const SOURCE_LABELS: ReadonlyMap<string, string> = new Map([
  ["ORGANIC_SEARCH", "Organic search"],
  ["PAID_SEARCH", "Paid search"],
  ["EMAIL_MARKETING", "Email marketing"],
  ["SOCIAL_MEDIA", "Organic social"],
  ["REFERRALS", "Referrals"],
  ["OTHER_CAMPAIGNS", "Other campaigns"],
  ["DIRECT_TRAFFIC", "Direct traffic"],
  ["OFFLINE", "Offline sources"],
  ["PAID_SOCIAL", "Paid social"],
  ["AI_REFERRALS", "AI referrals"],
]);

/** Which of the two drill-down properties holds the campaign, for sources that have one. */
const CAMPAIGN_DETAIL: ReadonlyMap<string, "1" | "2"> = new Map([
  ["PAID_SEARCH", "1"],
  ["EMAIL_MARKETING", "1"],
  ["OTHER_CAMPAIGNS", "1"],
  ["PAID_SOCIAL", "2"],
  ["SOCIAL_MEDIA", "2"],
]);

/** A source as HubSpot's own pages call it; a value that we do not know stays as it is. */
export function sourceLabel(value: string | null): string | null {
  return value === null ? null : (SOURCE_LABELS.get(value) ?? value);
}

/** The campaign behind the first visit, or behind the latest one when only that is known (R-CX-04, R-CX-18). */
export function campaignOf(record: HubspotRecord): string | null {
  return firstCampaignOf(record) ?? latestCampaignOf(record);
}

export function firstCampaignOf(record: HubspotRecord): string | null {
  return (
    readText(record, "hs_analytics_first_touch_converting_campaign") ??
    campaignDetail(record, "hs_analytics_source")
  );
}

export function latestCampaignOf(record: HubspotRecord): string | null {
  return (
    readText(record, "hs_analytics_last_touch_converting_campaign") ??
    campaignDetail(record, "hs_latest_source")
  );
}

function campaignDetail(record: HubspotRecord, property: string): string | null {
  const detail = CAMPAIGN_DETAIL.get(readText(record, property) ?? "");
  return detail === undefined ? null : readText(record, `${property}_data_${detail}`);
}
