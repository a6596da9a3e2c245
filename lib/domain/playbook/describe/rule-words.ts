import { upperFirst } from "../../text/upper-first.ts";
import type { Playbook, RoutingCondition, RoutingRule, RoutingTarget } from "../schema.ts";
import { HANDOFF_STAGE_NAMES, MOTION_NAMES } from "./names.ts";
import { nameOf } from "./phrases.ts";

/** What the words of a rule refer to. */
type Named = Pick<Playbook, "routing" | "people" | "leadTypes" | "roles">;

/** "Industry is Software and 50 to 500 employees → SDR team EMEA, in turn"; of a rule without facts its own words. */
export function ruleInWords(rule: RoutingRule, named: Named): string {
  if (isInWordsOnly(rule)) return rule.says ?? "";
  return `${conditionsInWords(rule.when, named)} → ${targetInWords(rule.to, named)}`;
}

/** Whether a rule comes from a playbook of before, which had nothing but words: it decides nothing. */
export function isInWordsOnly({ isOn, when, says }: RoutingRule): boolean {
  return !isOn && when.length === 0 && says !== null;
}

/** "Industry is Software or Retail and 50 to 500 employees"; every lead where nothing is asked. */
function conditionsInWords(when: readonly RoutingCondition[], named: Named): string {
  if (when.length === 0) return "Every lead";
  return upperFirst(when.map((condition) => conditionInWords(condition, named)).join(" and "));
}

/** "industry is Software or Retail", "50 to 500 employees" */
export function conditionInWords(condition: RoutingCondition, named: Named): string {
  const { routing } = named;
  switch (condition.fact) {
    case "account":
      return `the account is ${either(shortened(condition.names))}`;
    case "account-owner":
      return "the company has an owner in the CRM";
    case "territory":
      return `the territory is ${either(condition.in.map((id) => nameOf(routing.territories, id)))}`;
    case "industry":
      return `industry is ${either(shortened(condition.in))}`;
    case "size":
      return spanInWords(condition, "employees");
    case "service-line":
      return `the service line is ${either(condition.in.map((id) => nameOf(routing.serviceLines, id)))}`;
    case "deal-size":
      return `the largest open deal is worth ${spanInWords(condition, "in the CRM's currency")}`;
    case "motion":
      return `the motion is “${condition.in.map((motion) => MOTION_NAMES[motion]).join("” or “")}”`;
    case "lead-type":
      return `the lead type is ${either(condition.in.map((id) => nameOf(named.leadTypes, id)))}`;
    case "fit":
      return condition.in.length > 1
        ? "it is known whether the company fits the profile"
        : `the company ${condition.in[0] === "fits" ? "fits" : "does not fit"} the profile`;
    case "stage":
      return `the handoff is ${HANDOFF_STAGE_NAMES[condition.is]}`;
  }
}

/** "SDR team EMEA, in turn", "whoever owns the company in the CRM" */
export function targetInWords(target: RoutingTarget, named: Named): string {
  switch (target.to) {
    case "person":
      return named.people.find(({ id }) => id === target.person)?.person ?? `“${target.person}”`;
    case "team":
      return `${nameOf(named.routing.teams, target.team)}, in turn`;
    case "account-owner":
      return "whoever owns the company in the CRM";
    case "role":
      return nameOf(named.roles, target.role);
  }
}

interface Span {
  readonly min: number | null;
  readonly max: number | null;
}

/** "50 to 500 employees", "at least 50 employees" */
function spanInWords({ min, max }: Span, unit: string): string {
  if (min !== null && max !== null) return `${min} to ${max} ${unit}`;
  if (min !== null) return `at least ${min} ${unit}`;
  return max === null ? `any number of ${unit}` : `at most ${max} ${unit}`;
}

/** "a, b or c" */
function either(names: readonly string[]): string {
  const last = names.at(-1) ?? "nothing";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

/** The first of a long list, so that a rule stays one line. */
function shortened(names: readonly string[]): readonly string[] {
  return names.length > SHOWN
    ? [...names.slice(0, SHOWN), `one of ${names.length - SHOWN} more`]
    : names;
}

const SHOWN = 4;
