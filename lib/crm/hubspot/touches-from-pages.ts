import type { Touch } from "../../domain/touch.ts";
import { fromBuyer } from "./from-buyer.ts";
import { eventsOf, isSameEvent } from "./history.ts";
import { pageName } from "./page-name.ts";
import { type PageView, withoutQuery } from "./read-page-views.ts";
import { propertyReceipt } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { firstCampaignOf, latestCampaignOf, sourceLabel } from "./sources.ts";
import { readCount, readMoment, readText } from "./text.ts";

const LAST_PAGE = "hs_analytics_last_url";
const VIEWS = "hs_analytics_num_page_views";

/**
 * What the buyer saw on our pages (R-CX-12, R-CX-14): the first visit, the last page of each later visit
 * from the property's history, and how many views HubSpot counted beyond those without saying of what.
 * Where single views could be read they stand in place of the last pages.
 */
export function touchesFromPages(
  record: HubspotRecord,
  pageUrl: string | null,
  views: readonly PageView[] = [],
): readonly Touch[] {
  const first = firstSeen(record, pageUrl);
  const later =
    views.length > 0 ? allPages(record, first, pageUrl, views) : laterPages(record, first, pageUrl);
  const counted = later.reduce((sum, { count }) => sum + count, 0);
  const known = counted + (first?.asset == null ? 0 : 1);
  const rest = readCount(record, VIEWS) - known;
  return [...(first === null ? [] : [first]), ...later, ...otherViews(record, rest, pageUrl)];
}

function firstSeen(record: HubspotRecord, pageUrl: string | null): Touch | null {
  const source = sourceLabel(readText(record, "hs_analytics_source"));
  const page = readText(record, "hs_analytics_first_url");
  const at = readMoment(record, "hs_analytics_first_timestamp");
  if (source === null && page === null && at === null) return null;
  const property = page === null ? "hs_analytics_source" : "hs_analytics_first_url";
  const what = source === null ? "first visit" : `original source: ${source}`;
  return {
    ...fromBuyer(`property:${property}`, "first-seen", at),
    asset: pageName(page),
    campaign: firstCampaignOf(record),
    receipt: propertyReceipt(property, what, at, pageUrl),
  };
}

function laterPages(
  record: HubspotRecord,
  first: Touch | null,
  pageUrl: string | null,
): readonly Touch[] {
  const past = eventsOf(record, LAST_PAGE);
  const lastAt = readMoment(record, "hs_analytics_last_timestamp");
  const pages =
    past.length > 0 ? past : [{ at: lastAt, value: readText(record, LAST_PAGE), sourceType: null }];
  const seen = pages
    .map(({ at, value }) => ({ at, page: value }))
    .filter(({ page }) => page !== null)
    .filter(({ at, page }) => !isFirstVisit(record, first, at, page));
  return seen.map(({ at, page }, index) => ({
    ...fromBuyer(`page:${at ?? "latest"}`, "page-view", at),
    asset: pageName(page),
    campaign: index === seen.length - 1 ? latestCampaignOf(record) : null,
    receipt: propertyReceipt(LAST_PAGE, "last page of a visit", at, pageUrl),
  }));
}

/** Every view that was read, but for the one that is told as the first visit. */
function allPages(
  record: HubspotRecord,
  first: Touch | null,
  pageUrl: string | null,
  views: readonly PageView[],
): readonly Touch[] {
  const firstPage = readText(record, "hs_analytics_first_url");
  const day = first?.asset == null ? null : (first.at?.slice(0, 10) ?? null);
  return views.flatMap(({ address, title, at, count }) => {
    const isFirst =
      firstPage !== null &&
      at.slice(0, 10) === day &&
      withoutQuery(address) === withoutQuery(firstPage);
    const left = isFirst ? count - 1 : count;
    if (left <= 0) return [];
    return [
      {
        ...fromBuyer(`view:${at}:${withoutQuery(address)}`, "page-view", at),
        asset: pageName(address) ?? title,
        count: left,
        receipt: propertyReceipt("e_visited_page", "page view", at, pageUrl),
      },
    ];
  });
}

function isFirstVisit(
  record: HubspotRecord,
  first: Touch | null,
  at: string | null,
  page: string | null,
): boolean {
  if (first === null || page !== readText(record, "hs_analytics_first_url")) return false;
  return isSameEvent(first.at, at) || readCount(record, VIEWS) <= 1;
}

function otherViews(record: HubspotRecord, rest: number, pageUrl: string | null): readonly Touch[] {
  if (rest <= 0) return [];
  const views = readCount(record, VIEWS);
  const visits = readCount(record, "hs_analytics_num_visits");
  const what = `web analytics: ${views} page views${visits > 1 ? ` in ${visits} visits` : ""}`;
  return [
    {
      ...fromBuyer(`property:${VIEWS}`, "page-view", null),
      count: rest,
      receipt: propertyReceipt(VIEWS, what, null, pageUrl),
    },
  ];
}
