import type { LogEvent } from "../log.ts";
import { readCompleted } from "../routing/completed.ts";
import type { FactName } from "../routing/route.ts";
import type { RecordSnapshot } from "../snapshot.ts";

/**
 * What routing rules may ask about a record and nobody knows: neither the CRM nor whoever completed it
 * (R-RO-05). Only what a person can complete, and what is read as it stands: a service line is found by a
 * playbook's own words.
 *
 * @param events the record's log, oldest first.
 */
export function unknownFacts(
  { company, country, dealAmount }: RecordSnapshot,
  events: readonly LogEvent[],
): readonly FactName[] {
  const completed = readCompleted(events);
  // CRMs write 0 employees where nobody filled it in.
  const employees = (company.employees ?? 0) > 0 ? company.employees : null;
  const known: readonly (readonly [FactName, string | number | null | undefined])[] = [
    ["territory", company.country || country || completed.country],
    ["industry", company.industry || completed.industry],
    ["size", employees ?? completed.employees],
    ["deal-size", dealAmount ?? completed["deal-amount"]],
  ];
  return known.flatMap(([name, value]) => ((value ?? "") === "" ? [name] : []));
}
