import type { LogEvent } from "../log.ts";
import type { FactName } from "../routing/route.ts";
import type { RecordSnapshot } from "../snapshot.ts";

/** Facts that are read as they stand; what a playbook's own words decide is not among them. */
const PLAIN_FACTS = [
  "account",
  "territory",
  "industry",
  "size",
  "deal-size",
  "lead-type",
] as const satisfies readonly FactName[];

type PlainFact = (typeof PLAIN_FACTS)[number];

/**
 * What routing rules may ask about a record and nobody knows: neither the CRM nor whoever completed it
 * (R-RO-05).
 *
 * @param events the record's log.
 */
export function unknownFacts(
  snapshot: RecordSnapshot,
  events: readonly LogEvent[],
): readonly FactName[] {
  const completed = new Set(events.flatMap(completedBy));
  return PLAIN_FACTS.filter((name) => !completed.has(name) && !isKnown(snapshot, name));
}

function completedBy({ type, answers }: LogEvent): readonly string[] {
  return type === "completed" ? Object.keys(answers ?? {}) : [];
}

function isKnown({ company, country, handoff, dealAmount }: RecordSnapshot, name: PlainFact) {
  const values: Readonly<Record<PlainFact, string | number | null | undefined>> = {
    account: company.name ?? company.domain,
    territory: company.country ?? country,
    industry: company.industry,
    size: company.employees,
    "deal-size": dealAmount,
    "lead-type": handoff.leadType,
  };
  return (values[name] ?? "") !== "";
}
