import type { Touch } from "../../domain/touch.ts";
import type { ActivityKind } from "./properties.ts";
import type { FormAnswers } from "./read-form-answers.ts";
import type { PageView } from "./read-page-views.ts";
import type { Participation } from "./read-participations.ts";
import type { HubspotRecord } from "./schema.ts";
import { activityToTouches } from "./touches-from-activities.ts";
import { touchesFromDeals } from "./touches-from-deals.ts";
import { emailToTouches } from "./touches-from-emails.ts";
import { touchesFromEvents } from "./touches-from-events.ts";
import { touchesFromForms } from "./touches-from-forms.ts";
import { touchesFromHistory } from "./touches-from-history.ts";
import { touchesFromMarketing } from "./touches-from-marketing.ts";
import { touchesFromPages } from "./touches-from-pages.ts";

/** The activities of a record that could be read, by kind. */
export type Activities = Readonly<Partial<Record<ActivityKind, readonly HubspotRecord[]>>>;

/** What surrounds a person beyond the activities; not every account has it. */
export interface MoreContext {
  readonly views: readonly PageView[];
  readonly answers: readonly FormAnswers[];
  readonly participations: readonly Participation[];
  readonly deals: readonly HubspotRecord[];
  readonly dealPage: (deal: HubspotRecord) => string | null;
}

const NOTHING_MORE: MoreContext = {
  views: [],
  answers: [],
  participations: [],
  deals: [],
  dealPage: () => null,
};

/**
 * Everything HubSpot knows to have happened, oldest first, what has no date before the rest
 * (R-CX-11, R-CX-23). Each touch carries a receipt; ids are made from the evidence and stay the same.
 */
export function toTouches(
  record: HubspotRecord,
  activities: Activities,
  pageUrl: string | null,
  { views, answers, participations, deals, dealPage }: MoreContext = NOTHING_MORE,
): readonly Touch[] {
  const { emails = [], ...others } = activities;
  return inOrder([
    ...touchesFromPages(record, pageUrl, views),
    ...touchesFromForms(record, pageUrl, answers),
    ...touchesFromEvents(participations, pageUrl),
    ...touchesFromDeals(deals, dealPage),
    ...touchesFromMarketing(record, pageUrl),
    ...touchesFromHistory(record, pageUrl),
    ...emails.flatMap((email) => emailToTouches(email, pageUrl)),
    ...Object.entries(others).flatMap(([kind, items]) =>
      items.flatMap((item) => activityToTouches(kind, item, pageUrl)),
    ),
  ]);
}

/** By time, what has no date first; of two touches with one id the later one of the list stays. */
export function inOrder(touches: readonly Touch[]): readonly Touch[] {
  const touchById = new Map(touches.map((touch) => [touch.id, touch]));
  return [...touchById.values()].toSorted(
    (left, right) =>
      (left.at ?? "").localeCompare(right.at ?? "") || left.id.localeCompare(right.id),
  );
}
