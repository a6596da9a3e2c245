import { leadTypeOf } from "../playbook/look-up.ts";
import type { Playbook, RoutingCondition } from "../playbook/schema.ts";
import { compareCountry } from "../qualification/compare-country.ts";
import { compareTerms } from "../qualification/compare-terms.ts";
import { type CompareAccount, createAccountComparison } from "./account-name.ts";
import type { RoutingFacts } from "./route.ts";

export type Answer = "yes" | "no" | "unknown";

/** Whether a lead is what a condition asks for; `unknown` where the fact is not known. */
export type HoldCondition = (condition: RoutingCondition, facts: RoutingFacts) => Answer;

/**
 * Prepares to hold conditions up to many leads: a country or an industry is compared with a list once,
 * however many leads bear it.
 */
export function createConditionHolder(playbook: Playbook): HoldCondition {
  const remembered = new Map<RoutingCondition, Map<string, Answer>>();
  const remember = (
    condition: RoutingCondition,
    text: string | null,
    compare: (text: string) => Answer,
  ): Answer => {
    if (text === null) return "unknown";
    const answers = remembered.get(condition) ?? new Map<string, Answer>();
    remembered.set(condition, answers);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compare(text);
    answers.set(text, answer);
    return answer;
  };

  const accounts = new Map<RoutingCondition, CompareAccount>();

  return (condition, facts) => {
    switch (condition.fact) {
      case "account": {
        const compare = accounts.get(condition) ?? createAccountComparison(condition.names);
        accounts.set(condition, compare);
        return compare(facts.account);
      }
      case "account-owner":
        return facts.accountOwnerId === null ? "no" : "yes";
      case "territory":
        return remember(condition, facts.country, (country) =>
          toAnswer(compareCountry(country, countriesOf(playbook, condition.in))),
        );
      case "industry":
        return remember(condition, facts.industry, (industry) =>
          toAnswer(compareTerms(industry, condition.in)),
        );
      case "size":
        return within(facts.employees, condition);
      case "service-line":
        if (facts.serviceLines.length === 0) return "unknown";
        return yesOrNo(facts.serviceLines.some((line) => condition.in.includes(line)));
      case "deal-size":
        return within(facts.dealAmount, condition);
      case "motion":
        return among(leadTypeOf(playbook, facts.leadType)?.motion ?? null, condition.in);
      case "lead-type":
        return among(facts.leadType, condition.in);
      case "fit":
        return among(facts.fit, condition.in);
      case "stage":
        return yesOrNo(facts.stage === condition.is);
    }
  };
}

function countriesOf({ routing }: Playbook, territories: readonly string[]): readonly string[] {
  return routing.territories
    .filter(({ id }) => territories.includes(id))
    .flatMap(({ countries }) => countries);
}

function within(
  value: number | null,
  { min, max }: { readonly min: number | null; readonly max: number | null },
): Answer {
  if (value === null) return "unknown";
  return yesOrNo(value >= (min ?? 0) && value <= (max ?? Number.POSITIVE_INFINITY));
}

function among<Value>(value: Value | null, listed: readonly Value[]): Answer {
  return value === null ? "unknown" : yesOrNo(listed.includes(value));
}

function toAnswer(compared: "met" | "not-met" | "unknown"): Answer {
  if (compared === "unknown") return "unknown";
  return yesOrNo(compared === "met");
}

function yesOrNo(holds: boolean): Answer {
  return holds ? "yes" : "no";
}
