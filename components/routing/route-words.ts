import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { FACT_LABELS } from "#lib/domain/routing/fact-in-words.ts";
import type { FactName, Route, RuleResult } from "#lib/domain/routing/route.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { Routed } from "./use-route.ts";

/** One line: who gets it, and by what. */
export function routeInWords({ route, given }: Routed, owners: readonly Owner[]): string {
  if (given === null) return `${proposed(route)}.`;
  const name = owners.find(({ id }) => id === given.ownerId)?.name ?? "Somebody";
  const rule = route.rules.find(({ ruleId }) => ruleId === given.ruleId);
  if (given.ruleId !== null) return `${name} has it by the rule “${rule?.label ?? given.ruleId}”.`;
  if (route.owner?.id === given.ownerId)
    return `${name} has it, and the rules name them too: ${how(route)}.`;
  return `${name} has it, not by a rule. ${proposed(route)}.`;
}

function proposed(route: Route): string {
  if (route.owner === null)
    return route.type === "to-complete"
      ? "Data is missing, and the playbook names nobody to complete it"
      : "No rule fits, and the playbook names nobody for what is left over";
  return `The rules name ${route.owner.name}: ${how(route)}`;
}

function how({ type, ruleId, rules }: Route): string {
  const label = rules.find((rule) => rule.ruleId === ruleId)?.label;
  switch (type) {
    case "by-rule":
      return `by “${label ?? ruleId}”`;
    case "to-complete":
      return "data is missing, so it is completed first";
    case "fell-through":
      return "no rule fits";
  }
}

/** "Country, Employees" */
export function factsInWords(facts: readonly FactName[]): string {
  return facts.map((fact) => FACT_LABELS[fact]).join(", ");
}

/** Whom the rules after the one that decided would have named, each once; not who got it. */
export function othersOf(route: Route, { routing }: Playbook): readonly string[] {
  const decided = route.rules.findIndex(({ ruleId }) => ruleId === route.ruleId);
  const after = decided < 0 ? [] : route.rules.slice(decided + 1);
  const byRules = after
    .filter(({ answer, wouldGoTo }) => answer === "fits" && wouldGoTo?.id !== route.owner?.id)
    .map((rule) => nameWithRule(rule, routing));
  const byTurn = route.turn
    .filter(({ isNext, isAway, weight }) => !isNext && !isAway && weight > 0)
    .map(({ owner }) => `${owner.name} (another turn)`);
  return [...new Set([...byTurn, ...byRules])].filter((name) => name !== "");
}

function nameWithRule({ wouldGoTo, ruleId, label }: RuleResult, { rules }: Playbook["routing"]) {
  if (wouldGoTo === null) return "";
  return `${wouldGoTo.name} (“${rules.find(({ id }) => id === ruleId)?.label ?? label}”)`;
}
