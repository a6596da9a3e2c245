import type { Touch } from "../../domain/touch.ts";
import type { Around } from "./around.ts";
import type { Row } from "./schema.ts";
import { readMoment, readText } from "./text.ts";
import type { RecordPlace } from "./to-domain.ts";
import { touchesFromActivities } from "./touches-from-activities.ts";
import { touchesFromDeals } from "./touches-from-deals.ts";
import { touchesFromEmails } from "./touches-from-emails.ts";
import { touchesFromHistory } from "./touches-from-history.ts";
import { touchesFromMarketing } from "./touches-from-marketing.ts";
import { touchesFromSource } from "./touches-from-source.ts";

/**
 * Everything Salesforce knows to have happened, oldest first, what has no date before the rest
 * (R-CX-11, R-CX-23). Each touch carries a receipt; ids are made from the evidence and stay the same.
 */
export function toTouches(row: Row, around: Around, place: RecordPlace): readonly Touch[] {
  const { pageHost } = place;
  const emailTasks = new Set(around.emails.flatMap((email) => readText(email, "ActivityId") ?? []));
  const all = [
    ...touchesFromSource(row, around.leads, place),
    ...touchesFromMarketing(around.members, pageHost),
    ...touchesFromActivities(around.tasks, around.events, emailTasks, pageHost),
    ...touchesFromEmails(around.emails, pageHost),
    ...touchesFromDeals(around.deals, pageHost),
    ...touchesFromHistory(around.history, place, row),
  ];
  const touchById = new Map(all.map((touch) => [touch.id, touch]));
  return [...touchById.values()].toSorted(
    (left, right) =>
      (left.at ?? "").localeCompare(right.at ?? "") || left.id.localeCompare(right.id),
  );
}

/** The campaign that reached the buyer first. */
export function campaignOf(members: readonly Row[]): string | null {
  const oldest = members.toSorted((left, right) =>
    (readMoment(left, "CreatedDate") ?? "").localeCompare(readMoment(right, "CreatedDate") ?? ""),
  );
  const [first] = oldest;
  return first === undefined ? null : readText(first, "Campaign.Name");
}
