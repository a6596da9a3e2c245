import type { Playbook } from "../playbook/schema.ts";
import type { FactName } from "../routing/route.ts";
import { isWaiting } from "./is-waiting.ts";
import type { QueueFacts } from "./queue-facts.ts";

/** The facts for which a lead is completed before a rule decides about it (R-RO-05). */
export function factsToComplete({ routing }: Playbook): ReadonlySet<FactName> {
  const asking = routing.rules.filter(
    ({ isOn, ifUnknown }) => isOn && ifUnknown === "complete-first",
  );
  return new Set(asking.flatMap(({ when }) => when.map(({ fact }) => fact)));
}

/**
 * What has to be found out about a lead before the rules can decide: empty where one has decided already, where
 * nothing is missing, and once the buyer has been answered.
 */
export function missingFacts(facts: QueueFacts, asked: ReadonlySet<FactName>): readonly FactName[] {
  const { status } = facts.clock;
  const isUndecided = status === "draft" || status === "ready" || isWaiting(facts.clock);
  if (!isUndecided || facts.rule !== null) return [];
  return facts.unknown.filter((name) => asked.has(name));
}
