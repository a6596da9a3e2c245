import { leadTypeOf } from "../../playbook/look-up.ts";
import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { upperFirst } from "../../text/upper-first.ts";

/** What tells leads apart in the counts. */
export interface Traits {
  /** Lower case and spelled one way, null when the CRM has none. */
  readonly industry: string | null;
  /** Id of the playbook's lead type, null when nobody chose one. */
  readonly leadType: string | null;
}

/** The leads that are like one lead, as far as its record says what it is like. */
export interface Segment {
  /** "Logistics, demo request"; "All leads" where the record says neither. */
  readonly label: string;
  readonly holds: (traits: Traits) => boolean;
}

export function traitsOf({ company, handoff }: RecordSnapshot): Traits {
  return {
    industry: spell(company.industry)?.toLowerCase() ?? null,
    leadType: handoff.leadType ?? null,
  };
}

/** Leads of the same industry and the same lead type; what this lead does not know is not asked of others. */
export function segmentOf(snapshot: RecordSnapshot, playbook: Playbook): Segment {
  const { industry, leadType } = traitsOf(snapshot);
  const type = leadTypeOf(playbook, leadType);
  const names = [spell(snapshot.company.industry), type?.label.toLowerCase() ?? null].filter(
    (name) => name !== null,
  );
  return {
    label: names.length === 0 ? "All leads" : upperFirst(names.join(", ")),
    holds: (traits) =>
      (industry === null || traits.industry === industry) &&
      (type === null || traits.leadType === type.id),
  };
}

/** One industry, however a CRM spells it: "INFORMATION_SERVICES" and "Information services" are the same. */
function spell(industry: string | null): string | null {
  const words = (industry ?? "")
    .normalize("NFKC")
    .replace(/[\s_]+/gu, " ")
    .trim();
  if (words === "") return null;
  // "IT" stays; what a CRM keeps as a code in capitals is read as words.
  const isCode = words === words.toUpperCase() && words.length > LONGEST_SHORT_NAME;
  return isCode ? words.toLowerCase() : words;
}

const LONGEST_SHORT_NAME = 4;
