import { pairSections } from "./pair-sections.ts";
import type { Playbook } from "./schema.ts";
import type { PlaybookSectionId } from "./sections.ts";

/** One thing that a newer version says differently. */
export interface PlaybookChange {
  /** Stable path by ids: "reasons/wrong-role/evidence". */
  readonly id: string;
  readonly section: PlaybookSectionId;
  /** Label of the entry or of the settings; null for the order of a whole list. */
  readonly item: string | null;
  /** "Evidence", "Whole entry", "Order: Reasons" */
  readonly part: string;
  /** In words, a whole entry with one part a line; null where it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changed between two versions, in reading order. Entries are matched by id and compared part by
 * part. Empty when both say the same; version number, id and sign-offs are not compared.
 */
export function diffPlaybooks(before: Playbook, after: Playbook): readonly PlaybookChange[] {
  return pairSections(before, after).map(({ left, right, isText: _, ...change }) => ({
    ...change,
    before: left,
    after: right,
  }));
}
