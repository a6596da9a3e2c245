import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { FACT_LABELS } from "#lib/domain/routing/fact-in-words.ts";
import type { ReplayOutcome } from "#lib/domain/routing/replay-sums.ts";
import { toSearchText } from "#lib/domain/text/to-search-text.ts";
import type { DryRunResult } from "./dry-run-screen.ts";

/** What one set of rules makes of a lead, as people read it. */
export interface OutcomeLine {
  /** Null for nobody. */
  readonly who: string | null;
  /** The rule's name, or what becomes of it without one. */
  readonly how: string;
}

/** A lead of the table. */
export interface LeadLine {
  /** Its place among the replayed leads. */
  readonly place: number;
  readonly recordId: string;
  readonly name: string | null;
  readonly company: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who really owns it; null for nobody. */
  readonly really: string | null;
  readonly before: OutcomeLine;
  readonly after: OutcomeLine;
  readonly isChanged: boolean;
  readonly becomes: ReplayOutcome["type"];
  /** What the draft's rules asked for and nobody knows. */
  readonly missing: readonly string[];
  readonly searchText: string;
}

/** The replayed leads as people read them, in the order in which they came. */
export function toLeadLines({ replay, known, before, after }: DryRunResult): readonly LeadLine[] {
  const names = new Map(known.owners.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) =>
    id === null ? null : (names.get(id) ?? "Somebody who left");
  const read = { before: outcomeReader(before, nameOf), after: outcomeReader(after, nameOf) };
  return replay.leads.map((each, place) => {
    const { recordId, name, company, at, ownerId } = each.lead;
    const line = {
      place,
      recordId,
      name,
      company,
      at,
      really: nameOf(ownerId),
      before: read.before(each.before),
      after: read.after(each.after),
      isChanged: each.isChanged,
      becomes: each.after.type,
      missing: each.after.missing.map((fact) => FACT_LABELS[fact]),
    };
    const words = [name, company, line.really, line.before.who, line.after.who];
    return { ...line, searchText: toSearchText(words.filter((word) => word !== null).join(" ")) };
  });
}

function outcomeReader(
  { routing }: Playbook,
  nameOf: (id: string | null) => string | null,
): (outcome: ReplayOutcome) => OutcomeLine {
  const labels = new Map(routing.rules.map(({ id, label }) => [id, label]));
  return ({ type, ownerId, ruleId }) => ({
    who: nameOf(ownerId),
    how: type === "by-rule" ? (labels.get(ruleId ?? "") ?? "") : WITHOUT_RULE[type],
  });
}

/** What becomes of leads that no rule gives away. */
export const WITHOUT_RULE = {
  "to-complete": "Completed first",
  "fell-through": "No rule fits",
} as const;
