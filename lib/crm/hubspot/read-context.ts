import { type Outcome, succeed } from "../../domain/failure.ts";
import type { UnreadablePart } from "../../domain/snapshot.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import type { Call } from "./call.ts";
import { withNames } from "./named-values.ts";
import { recordPage } from "./page-links.ts";
import { type Found, type Parts, readOptional } from "./parts.ts";
import { CAMPAIGN_PROPERTIES } from "./properties.ts";
import { readDeals } from "./read-around.ts";
import { campaignIdsOf, readCampaignNames } from "./read-campaigns.ts";
import { readFormAnswers } from "./read-form-answers.ts";
import { readPageViews } from "./read-page-views.ts";
import { readParticipations } from "./read-participations.ts";
import { readStageNames } from "./read-stage-names.ts";
import type { HubspotRecord } from "./schema.ts";
import { emailsOf, type RecordPlace } from "./to-domain.ts";
import type { MoreContext } from "./touches.ts";
import { submissionsOf } from "./touches-from-forms.ts";

/** What reading needs: calls, and what was learned of the account. */
export interface Reading {
  readonly call: Call;
  readonly parts: Parts;
  readonly memory: GatewayMemory;
}

/** What surrounds a record beyond its activities, and the record with ids put into words. */
export interface WiderContext {
  readonly record: HubspotRecord;
  readonly more: MoreContext;
  readonly unreadable: readonly UnreadablePart[];
}

/**
 * Deals around the record, and around a person what they did with our events, forms and pages. Each part
 * costs a call or a few, and none where the account does not have it.
 */
export async function readContext(
  reading: Reading,
  place: RecordPlace,
  record: HubspotRecord,
): Promise<Outcome<WiderContext>> {
  const isPerson = place.objectType === "person";
  const [deals, views, answers, participations, campaigns] = await Promise.all([
    readNamedDeals(reading, place, record),
    isPerson ? readViews(reading, record) : NONE,
    isPerson ? readAnswers(reading, record) : NONE,
    isPerson ? readEvents(reading, record) : NONE,
    isPerson ? readCampaigns(reading, record) : NO_NAMES,
  ]);
  if (!deals.ok) return deals;
  if (!views.ok) return views;
  if (!answers.ok) return answers;
  if (!participations.ok) return participations;
  if (!campaigns.ok) return campaigns;
  return succeed({
    record: withCampaigns(record, campaigns.value.found),
    more: {
      deals: deals.value.found,
      views: views.value.found,
      answers: answers.value.found,
      participations: participations.value.found,
      dealPage: ({ id }) => recordPage(place.site, "deal", id),
    },
    unreadable: [deals, views, answers, participations, campaigns].flatMap(
      ({ value }) => value.unreadable,
    ),
  });
}

const NONE = succeed({ found: [], unreadable: [] });
const NO_NAMES = succeed({ found: new Map<string, string>(), unreadable: [] });

async function readNamedDeals(
  { call, memory }: Reading,
  { objectType }: RecordPlace,
  record: HubspotRecord,
): Promise<Outcome<Found<readonly HubspotRecord[]>>> {
  if (objectType === "deal") return NONE;
  const deals = await readDeals(call, record);
  if (!deals.ok || deals.value.found.length === 0) return deals;
  const names = await readStageNames(call, memory, "deals");
  if (!names.ok) return names;
  const found = deals.value.found.map((deal) => withNames(deal, ["dealstage"], names.value));
  return succeed({ ...deals.value, found });
}

function readViews({ call, parts }: Reading, { id }: HubspotRecord) {
  return readOptional(parts, "page-views", [], () => readPageViews(call, id));
}

function readEvents({ call, parts }: Reading, { id }: HubspotRecord) {
  return readOptional(parts, "events", [], () => readParticipations(call, id));
}

function readAnswers({ call, parts, memory }: Reading, record: HubspotRecord) {
  const sent = submissionsOf(record);
  if (sent.length === 0) return NONE;
  return readOptional(parts, "forms", [], () =>
    readFormAnswers(call, memory, sent, emailsOf(record)),
  );
}

function readCampaigns({ call, parts, memory }: Reading, record: HubspotRecord) {
  if (campaignIdsOf(record).length === 0) return NO_NAMES;
  return readOptional(parts, "campaigns", new Map<string, string>(), () =>
    readCampaignNames(call, memory, record),
  );
}

/** A campaign's id says nothing to anybody: without a name the property counts as empty. */
function withCampaigns(record: HubspotRecord, names: ReadonlyMap<string, string>): HubspotRecord {
  const ids = campaignIdsOf(record);
  if (ids.length === 0) return record;
  const known = new Map(ids.map((id) => [id, names.get(id) ?? ""]));
  return withNames(record, CAMPAIGN_PROPERTIES, known);
}
