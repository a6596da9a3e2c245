import type { Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import type { ReplayLead } from "./replay-lead.ts";
import type { FactName, Route } from "./route.ts";

/** What one set of rules makes of a lead. */
export interface ReplayOutcome {
  readonly type: Route["type"];
  /** Null where even the last resort names nobody. */
  readonly ownerId: string | null;
  readonly ruleId: string | null;
  readonly missing: readonly FactName[];
}

export interface ReplayedLead {
  readonly lead: ReplayLead;
  readonly before: ReplayOutcome;
  readonly after: ReplayOutcome;
  /** Whether another person would have got it, or in another way. */
  readonly isChanged: boolean;
}

/** How many leads, by the one set of rules and by the other. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface PersonSum extends BeforeAfter {
  /** Null for the leads that nobody got. */
  readonly owner: Owner | null;
  /** How many of these leads they really own. */
  readonly really: number;
}

export interface RuleSum extends BeforeAfter {
  readonly ruleId: string;
  readonly label: string;
}

export interface ReplaySums {
  readonly total: number;
  readonly changed: number;
  readonly fellThrough: BeforeAfter;
  readonly toComplete: BeforeAfter;
  /** Most leads first, by what the new rules make of it; people who get none are left out. */
  readonly people: readonly PersonSum[];
  /** In the order of the new rules, then those that are there no more. */
  readonly rules: readonly RuleSum[];
  /** The facts for whose sake leads would wait to be completed, most of them first. */
  readonly missing: readonly { readonly fact: FactName; readonly leads: number }[];
}

export function sumUp(
  leads: readonly ReplayedLead[],
  before: Playbook,
  after: Playbook,
  owners: readonly Owner[],
): ReplaySums {
  const ofType = (type: Route["type"]) => ({
    before: leads.filter((each) => each.before.type === type).length,
    after: leads.filter((each) => each.after.type === type).length,
  });
  return {
    total: leads.length,
    changed: leads.filter(({ isChanged }) => isChanged).length,
    fellThrough: ofType("fell-through"),
    toComplete: ofType("to-complete"),
    people: sumPeople(leads, owners),
    rules: sumRules(leads, before, after),
    missing: sumMissing(leads),
  };
}

function sumPeople(leads: readonly ReplayedLead[], owners: readonly Owner[]): readonly PersonSum[] {
  const before = countBy(leads, (each) => each.before.ownerId);
  const after = countBy(leads, (each) => each.after.ownerId);
  const really = countBy(leads, ({ lead }) => lead.ownerId);
  return [...owners, null]
    .map((owner) => {
      const id = owner?.id ?? null;
      return {
        owner,
        before: before.get(id) ?? 0,
        after: after.get(id) ?? 0,
        really: really.get(id) ?? 0,
      };
    })
    .filter((sum) => sum.before + sum.after + sum.really > 0)
    .toSorted((left, right) => right.after - left.after || right.before - left.before);
}

function sumRules(
  leads: readonly ReplayedLead[],
  before: Playbook,
  after: Playbook,
): readonly RuleSum[] {
  const counted = {
    before: countBy(leads, (each) => each.before.ruleId),
    after: countBy(leads, (each) => each.after.ruleId),
  };
  const rules = new Map(
    [...after.routing.rules, ...before.routing.rules]
      .toReversed()
      .map(({ id, label }) => [id, label]),
  );
  const inOrder = [...after.routing.rules, ...before.routing.rules].map(({ id }) => id);
  return [...new Set(inOrder)].map((ruleId) => ({
    ruleId,
    label: rules.get(ruleId) ?? ruleId,
    before: counted.before.get(ruleId) ?? 0,
    after: counted.after.get(ruleId) ?? 0,
  }));
}

function sumMissing(leads: readonly ReplayedLead[]): ReplaySums["missing"] {
  const facts = leads
    .filter(({ after }) => after.type === "to-complete")
    .flatMap(({ after }) => after.missing);
  return [...countBy(facts, (fact) => fact)]
    .map(([fact, count]) => ({ fact, leads: count }))
    .toSorted((left, right) => right.leads - left.leads);
}

function countBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const value of values) {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
