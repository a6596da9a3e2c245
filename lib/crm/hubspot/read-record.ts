import type { Outcome } from "../../domain/failure.ts";
import { succeed } from "../../domain/failure.ts";
import type { RecordSnapshot, UnreadablePart } from "../../domain/snapshot.ts";
import { largestOpenAmount } from "./deal-amount.ts";
import { withNames } from "./named-values.ts";
import { HUBSPOT_OBJECT } from "./paths.ts";
import { contactBehind, withPerson } from "./person-behind.ts";
import { readActivities, readCompany, toUnreadable } from "./read-around.ts";
import { type Reading, readContext } from "./read-context.ts";
import { readStageNames } from "./read-stage-names.ts";
import { readWithAssociations } from "./read-with-associations.ts";
import type { HubspotRecord } from "./schema.ts";
import { pageOf, type RecordPlace, toSnapshot } from "./to-domain.ts";
import { toTouches } from "./touches.ts";

/**
 * A record with everything around it: its properties with history and associations in one call, then
 * what belongs to it side by side; a lead with the person behind it. What the key may not see is left
 * out; any other trouble with what every account has fails the whole, since half a story would read like
 * a whole one.
 */
export async function readRecord(
  reading: Reading,
  place: RecordPlace,
  id: string,
): Promise<Outcome<RecordSnapshot>> {
  const read = await readPicture(reading, place, id);
  if (!read.ok) return read;
  const { picture, record } = read.value;
  return place.objectType === "lead"
    ? readPersonBehind(reading, place, picture, record)
    : succeed(picture);
}

interface Picture {
  readonly picture: RecordSnapshot;
  readonly record: HubspotRecord;
}

async function readPicture(
  reading: Reading,
  place: RecordPlace,
  id: string,
): Promise<Outcome<Picture>> {
  const { call } = reading;
  const type = HUBSPOT_OBJECT[place.objectType];
  const read = await readWithAssociations(reading, place.objectType, id);
  if (!read.ok) return read;
  const { record } = read.value;
  const [activities, company, context, named] = await Promise.all([
    readActivities(call, type, record),
    readCompany(call, type, record),
    readContext(reading, place, record),
    withStageNames(reading, place, record),
  ]);
  if (!activities.ok) return activities;
  if (!company.ok) return company;
  if (!context.ok) return context;
  if (!named.ok) return named;
  const { more, unreadable } = context.value;
  // Stages and campaigns are put into words side by side: a record has only one of them.
  const told = place.objectType === "person" ? context.value.record : named.value;
  const touches = toTouches(told, activities.value.found, pageOf(record, place), more);
  const closed = once([
    ...read.value.unreadable,
    ...company.value.unreadable,
    ...activities.value.unreadable,
    ...unreadable,
  ]);
  const isOpen = (part: UnreadablePart["what"]) => !closed.some(({ what }) => what === part);
  const deals = place.objectType === "deal" ? [record] : more.deals;
  // A lead's deals are those of the person behind it.
  const knowsDeals = place.objectType !== "lead" && isOpen("deals");
  return succeed({
    record,
    picture: toSnapshot(told, place, {
      askedId: id,
      ...(isOpen("companies") ? { company: company.value.found } : {}),
      ...(knowsDeals ? { dealAmount: largestOpenAmount(deals) } : {}),
      touches,
      unreadable: closed,
    }),
  });
}

/** The stages of leads and deals are the account's own and go by ids. */
async function withStageNames(
  { call, memory }: Reading,
  { objectType }: RecordPlace,
  record: HubspotRecord,
): Promise<Outcome<HubspotRecord>> {
  if (objectType !== "lead" && objectType !== "deal") return succeed(record);
  const names = await readStageNames(call, memory, objectType === "lead" ? "leads" : "deals");
  if (!names.ok) return names;
  return succeed(withNames(record, ["hs_pipeline_stage", "dealstage"], names.value));
}

/** A lead whose contact is gone or closed to the key is shown by itself. */
async function readPersonBehind(
  reading: Reading,
  place: RecordPlace,
  lead: RecordSnapshot,
  record: HubspotRecord,
): Promise<Outcome<RecordSnapshot>> {
  const contactId = contactBehind(record);
  if (contactId === null) return succeed(lead);
  const person = await readPicture(reading, { ...place, objectType: "person" }, contactId);
  if (person.ok) return succeed(withPerson(lead, person.value.picture));
  switch (person.failure.type) {
    case "not-found":
    case "archived":
      return succeed(lead);
    case "forbidden": {
      const unreadable = once([...lead.unreadable, toUnreadable("contacts", person)]);
      return succeed({ ...lead, unreadable });
    }
    default:
      return person;
  }
}

function once(parts: readonly UnreadablePart[]): readonly UnreadablePart[] {
  return parts.filter((part, index) => parts.findIndex(({ what }) => what === part.what) === index);
}
