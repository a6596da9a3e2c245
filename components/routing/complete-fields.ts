import type { Completable, CompletedFacts } from "#lib/domain/routing/completed.ts";
import type { FactName } from "#lib/domain/routing/route.ts";

/** Which answer makes a fact known; a fact that is not listed comes from elsewhere. */
const ANSWER_FOR: Readonly<Partial<Record<FactName, Completable>>> = {
  territory: "country",
  industry: "industry",
  size: "employees",
  "service-line": "service-line",
  "deal-size": "deal-amount",
};

/** The answers to ask for: what the rules miss, and what somebody completed before and may correct. */
export function fieldsToComplete(
  missing: readonly FactName[],
  completed: CompletedFacts,
): readonly Completable[] {
  const asked = missing.flatMap((fact) => ANSWER_FOR[fact] ?? []);
  return ORDER.filter((fact) => asked.includes(fact) || completed[fact] !== undefined);
}

/** What is missing and cannot be completed here, with where it comes from. */
export function elsewhere(missing: readonly FactName[]): readonly string[] {
  return missing.flatMap((fact) => ELSEWHERE[fact] ?? []);
}

const ORDER: readonly Completable[] = [
  "country",
  "industry",
  "employees",
  "service-line",
  "deal-amount",
];

const ELSEWHERE: Readonly<Partial<Record<FactName, string>>> = {
  account: "The company's name or domain comes from the CRM.",
  "lead-type": "The lead type is chosen in the note.",
  motion: "The sales motion follows from the lead type, which is chosen in the note.",
  fit: "The fit follows from industry, size and country and from what the buyer said.",
};
