import type { Touch } from "../../domain/touch.ts";
import type { FlowItem } from "./schema.ts";
import { activityToTouches } from "./touches-from-activities.ts";
import { changeToTouches } from "./touches-from-changes.ts";
import { mailToTouches } from "./touches-from-mail.ts";
import { noteToTouches } from "./touches-from-notes.ts";
import { type Beginning, beginningToTouches } from "./touches-from-origins.ts";

/** Everything around a record that Pipedrive gave us. */
export interface Around {
  /** Its timeline, newest first. */
  readonly flow: readonly FlowItem[];
  /** The leads and deals whose beginning tells how the buyer came to us. */
  readonly beginnings: readonly Beginning[];
  readonly pageUrl: string | null;
}

/**
 * Everything Pipedrive knows to have happened, oldest first, what has no date before the rest (R-CX-11,
 * R-CX-23). Each touch carries a receipt; ids are made from the evidence and stay the same.
 */
export function toTouches({ flow, beginnings, pageUrl }: Around): readonly Touch[] {
  const all = [
    ...beginnings.flatMap(beginningToTouches),
    ...flow.flatMap((item) => readItem(item, pageUrl)),
  ];
  const touchById = new Map(all.map((touch) => [touch.id, touch]));
  return [...touchById.values()].toSorted(
    (left, right) =>
      (left.at ?? "").localeCompare(right.at ?? "") || left.id.localeCompare(right.id),
  );
}

/** One entry of the timeline; what we do not know or cannot read is left out. */
function readItem({ object, data, timestamp }: FlowItem, pageUrl: string | null): readonly Touch[] {
  switch (object) {
    case "activity":
    case "plannedActivity":
      return activityToTouches(data, pageUrl);
    case "note":
      return noteToTouches(data, pageUrl);
    case "mailMessage":
    case "mailMessageWithAttachment":
      return mailToTouches(data, pageUrl);
    case "change":
    case "dealChange":
    case "personChange":
    case "organizationChange":
      return changeToTouches(data, timestamp ?? null, pageUrl);
    default:
      return [];
  }
}
