import { toSearchText } from "#lib/domain/text/to-search-text.ts";
import type { LeadLine } from "./lead-line.ts";

/** Which leads are looked at, and in which order. */
export interface LineChoice {
  readonly show: keyof typeof SHOWN;
  readonly sort: keyof typeof SORTED;
  readonly words: string;
}

/** What the table can be narrowed to. */
export const SHOWN = {
  all: { label: "All", holds: () => true },
  changed: { label: "Changed", holds: ({ isChanged }: LeadLine) => isChanged },
  "fell-through": {
    label: "No rule fits",
    holds: ({ becomes }: LeadLine) => becomes === "fell-through",
  },
  "to-complete": {
    label: "Completed first",
    holds: ({ becomes }: LeadLine) => becomes === "to-complete",
  },
} as const;

/** The orders of the table. */
export const SORTED = {
  newest: { label: "Newest first", compare: (one: LeadLine, other: LeadLine) => other.at - one.at },
  oldest: { label: "Oldest first", compare: (one: LeadLine, other: LeadLine) => one.at - other.at },
  name: { label: "Lead", compare: byText(({ name }) => name) },
  really: { label: "Owner today", compare: byText(({ really }) => really) },
  before: { label: "Owner by the rules in force", compare: byText(({ before }) => before.who) },
  after: { label: "Owner by the draft", compare: byText(({ after }) => after.who) },
  rule: { label: "Rule of the draft", compare: byText(({ after }) => after.how) },
} as const;

/** The lines that fit a choice, in its order; every word that was typed must be there. */
export function chooseLines(
  lines: readonly LeadLine[],
  { show, sort, words }: LineChoice,
): readonly LeadLine[] {
  const wanted = toSearchText(words).split(" ").filter(Boolean);
  const { holds } = SHOWN[show];
  return lines
    .filter((line) => holds(line) && wanted.every((word) => line.searchText.includes(word)))
    .toSorted(SORTED[sort].compare);
}

/** How many leads each part of the table holds. */
export function countShown(
  lines: readonly LeadLine[],
): Readonly<Record<LineChoice["show"], number>> {
  const count = (show: LineChoice["show"]) => lines.filter(SHOWN[show].holds).length;
  return {
    all: lines.length,
    changed: count("changed"),
    "fell-through": count("fell-through"),
    "to-complete": count("to-complete"),
  };
}

function byText(textOf: (line: LeadLine) => string | null) {
  return (one: LeadLine, other: LeadLine) =>
    COLLATOR.compare(textOf(one) ?? LAST, textOf(other) ?? LAST) || other.at - one.at;
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
/** What has no text comes last. */
const LAST = "\uffff";
