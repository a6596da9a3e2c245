import type { Touch } from "../../domain/touch.ts";
import type { TwentyRow } from "./schema.ts";
import type { Sides } from "./sides.ts";
import type { RecordPlace } from "./to-domain.ts";
import { touchesFromMail } from "./touches-from-mail.ts";
import { touchesFromNotes } from "./touches-from-notes.ts";
import { touchesFromRecord } from "./touches-from-record.ts";
import { touchesFromTimeline } from "./touches-from-timeline.ts";

/**
 * Everything Twenty knows to have happened, oldest first, what has no date before the rest. Each touch
 * carries a receipt; ids are made from the evidence and stay the same.
 */
export function toTouches(row: TwentyRow, sides: Sides, place: RecordPlace): readonly Touch[] {
  const all = [
    ...touchesFromRecord(row, sides, place),
    ...touchesFromNotes(sides, place.site),
    ...touchesFromMail(row, sides, place),
    ...touchesFromTimeline(row, sides, place),
  ];
  const touchById = new Map(all.map((touch) => [touch.id, touch]));
  return [...touchById.values()].toSorted(
    (left, right) =>
      (left.at ?? "").localeCompare(right.at ?? "") || left.id.localeCompare(right.id),
  );
}
