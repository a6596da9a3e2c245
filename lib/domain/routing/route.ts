import type { HandoffStage, RoutingCondition } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";

/** What the rules ask about a lead. Null is not known; nothing is guessed. */
export interface RoutingFacts {
  /** Company name and domain, as they are. */
  readonly account: { readonly name: string | null; readonly domain: string | null };
  readonly accountOwnerId: string | null;
  /** As the CRM writes it. */
  readonly country: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  /** Ids of the service lines whose words were found. */
  readonly serviceLines: readonly string[];
  /** Of the largest open deal, in the CRM's own currency. */
  readonly dealAmount: number | null;
  readonly leadType: string | null;
  readonly stage: HandoffStage;
  /** Null, too, where no rule asks for it. */
  readonly fit: "fits" | "does-not-fit" | null;
}

export type FactName = RoutingCondition["fact"];

/** One condition held up to a lead. */
export interface ConditionResult {
  readonly fact: FactName;
  /** "Employees: 50 to 500" */
  readonly asks: string;
  /** "120", or null where it is not known. */
  readonly known: string | null;
  readonly answer: "yes" | "no" | "unknown";
}

/** One rule held up to a lead. */
export interface RuleResult {
  readonly ruleId: string;
  readonly label: string;
  readonly answer: "fits" | "does-not-fit" | "unknown" | "off";
  readonly conditions: readonly ConditionResult[];
  /** Who would have got it by this rule; null where its target names nobody active. */
  readonly wouldGoTo: Owner | null;
  /** Why its target names nobody: "Nobody in this team is there on 23 Nov"; null otherwise. */
  readonly nobody: string | null;
}

/** How a turn was taken. */
export interface TurnShare {
  readonly owner: Owner;
  readonly weight: number;
  /** Leads that they got by turn within the time that is looked at. */
  readonly count: number;
  readonly isAway: boolean;
  readonly isNext: boolean;
}

/** Who owns a lead by the playbook's rules, and why. */
export interface Route {
  /** `to-complete`: data is missing; `fell-through`: no rule fits, or its target names nobody. */
  readonly type: "by-rule" | "to-complete" | "fell-through";
  /** Null only where even the last resort names nobody. */
  readonly owner: Owner | null;
  /** The rule that decided; null for the last resort. */
  readonly ruleId: string | null;
  readonly rules: readonly RuleResult[];
  /** The facts that are not known and that a rule asked for. */
  readonly missing: readonly FactName[];
  /** Where a team decided, who was whose turn. */
  readonly turn: readonly TurnShare[];
  /** What whoever gets an undecided lead does (R-RO-05). */
  readonly does: string | null;
}

/** A lead that somebody got, from the CRM's own log or fields: what turns are counted by. */
export interface Assignment {
  readonly recordId: string;
  readonly ownerId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The rule by which; null where nobody noted it. */
  readonly ruleId: string | null;
}
