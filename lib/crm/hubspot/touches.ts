import type { Touch } from "../../domain/touch.ts";
import type { ActivityKind } from "./properties.ts";
import type { HubspotRecord } from "./schema.ts";
import { activityToTouches } from "./touches-from-activities.ts";
import { emailToTouches } from "./touches-from-emails.ts";
import { touchesFromForms } from "./touches-from-forms.ts";
import { touchesFromHistory } from "./touches-from-history.ts";
import { touchesFromMarketing } from "./touches-from-marketing.ts";
import { touchesFromPages } from "./touches-from-pages.ts";

/** The activities of a record that could be read, by kind. */
export type Activities = Readonly<Partial<Record<ActivityKind, readonly HubspotRecord[]>>>;

/**
 * Everything HubSpot knows to have happened, oldest first, what has no date before the rest
 * (R-CX-11, R-CX-23). Each touch carries a receipt; ids are made from the evidence and stay the same.
 */
export function toTouches(
  record: HubspotRecord,
  activities: Activities,
  pageUrl: string | null,
): readonly Touch[] {
  const { emails = [], ...others } = activities;
  const all = [
    ...touchesFromPages(record, pageUrl),
    ...touchesFromForms(record, pageUrl),
    ...touchesFromMarketing(record, pageUrl),
    ...touchesFromHistory(record, pageUrl),
    ...emails.flatMap((email) => emailToTouches(email, pageUrl)),
    ...Object.entries(others).flatMap(([kind, items]) =>
      items.flatMap((item) => activityToTouches(kind, item, pageUrl)),
    ),
  ];
  const touchById = new Map(all.map((touch) => [touch.id, touch]));
  return [...touchById.values()].toSorted(
    (left, right) =>
      (left.at ?? "").localeCompare(right.at ?? "") || left.id.localeCompare(right.id),
  );
}
