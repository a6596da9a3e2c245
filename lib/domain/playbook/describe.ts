import { BRIEF_GROUPS } from "./describe/briefs.ts";
import type { DescribedItem } from "./describe/described.ts";
import { LEAD_TYPE_GROUPS } from "./describe/lead-types.ts";
import { LIFECYCLE_GROUPS } from "./describe/lifecycle.ts";
import { NOTE_GROUPS } from "./describe/note.ts";
import { OUTCOME_GROUPS } from "./describe/outcomes.ts";
import { OWNERSHIP_GROUPS } from "./describe/ownership.ts";
import { QUALIFICATION_GROUPS } from "./describe/qualification.ts";
import { REVIEW_GROUPS } from "./describe/reviews.ts";
import { ROUTING_GROUPS } from "./describe/routing.ts";
import type { GroupTable } from "./describe/table.ts";
import { WORKING_TIME_GROUPS } from "./describe/working-time.ts";
import type { Playbook } from "./schema.ts";
import { PLAYBOOK_SECTIONS, type PlaybookSectionId } from "./sections.ts";

/** A section of the playbook, said in words. */
export interface DescribedSection {
  readonly id: PlaybookSectionId;
  readonly label: string;
  readonly says: string;
  /** In reading order; `item.group` names the heading under which it stands. */
  readonly items: readonly DescribedItem[];
}

/** Section → what it is made of. The one table from which reading, comparing and places are derived. */
export const SECTION_GROUPS: Readonly<Record<PlaybookSectionId, readonly GroupTable[]>> = {
  "lead-types": LEAD_TYPE_GROUPS,
  note: NOTE_GROUPS,
  qualification: QUALIFICATION_GROUPS,
  lifecycle: LIFECYCLE_GROUPS,
  outcomes: OUTCOME_GROUPS,
  briefs: BRIEF_GROUPS,
  "working-time": WORKING_TIME_GROUPS,
  routing: ROUTING_GROUPS,
  ownership: OWNERSHIP_GROUPS,
  reviews: REVIEW_GROUPS,
};

/**
 * The whole agreement in words, section by section: what people read, print and compare. Also of a
 * document that is being edited: what refers to nothing is shown by its id.
 */
export function describePlaybook(playbook: Playbook): readonly DescribedSection[] {
  return PLAYBOOK_SECTIONS.map((section) => ({
    ...section,
    items: SECTION_GROUPS[section.id].flatMap((group) => group.describe(playbook)),
  }));
}
