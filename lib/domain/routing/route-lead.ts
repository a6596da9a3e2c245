import { conditionInWords } from "../playbook/describe/rule-words.ts";
import type { Playbook, RoutingRule } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import { upperFirst } from "../text/upper-first.ts";
import { factInWords } from "./fact-in-words.ts";
import { createConditionHolder } from "./hold-condition.ts";
import { createTargets, type TargetQuestion, type Targets } from "./resolve-target.ts";
import type { Assignment, FactName, Route, RoutingFacts, RuleResult } from "./route.ts";

export interface RouteInput {
  readonly facts: RoutingFacts;
  readonly recordId: string;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** In any order; only those before `now` and within the last ninety days count. */
  readonly assignments: readonly Assignment[];
  /** Epoch milliseconds. To explain an offer that was made, the moment of the offer. */
  readonly now: number;
  /** Ids of owners who are not to get it. */
  readonly leaveOut?: readonly string[];
}

/**
 * Who owns a lead by the playbook's rules, and why (R-RO-02..05, M11): the first rule that fits and names
 * somebody decides. Whoever asks with the same history gets the same answer.
 */
export function routeLead(input: RouteInput): Route {
  const { playbook, owners, recordId, facts, now, leaveOut = [] } = input;
  const router = createRouter(playbook, owners);
  for (const assignment of countedAssignments(input.assignments, now)) router.note(assignment);
  return router.route({ recordId, facts, at: now, leaveOut });
}

/** Finds the owners of many leads, which are told in the order in which they came. */
export interface Router extends Pick<Targets, "note"> {
  route(question: TargetQuestion): Route;
}

/** Prepares a playbook's rules for many leads. Nobody has had a turn yet. */
export function createRouter(playbook: Playbook, owners: readonly Owner[]): Router {
  const targets = createTargets(playbook, owners);
  const holds = createConditionHolder(playbook);
  const { rules, otherwise } = playbook.routing;

  const holdUp = ({ id, label, isOn, when, to }: RoutingRule, question: TargetQuestion) => {
    const conditions = when.map((condition) => ({
      fact: condition.fact,
      asks: upperFirst(conditionInWords(condition, playbook)),
      known: factInWords(condition.fact, question.facts, playbook, owners),
      answer: holds(condition, question.facts),
    }));
    const resolved = targets.resolve(to, question);
    const result: RuleResult = {
      ruleId: id,
      label,
      answer: isOn ? whole(conditions.map(({ answer }) => answer)) : "off",
      conditions,
      wouldGoTo: resolved.type === "there" ? resolved.owner : null,
      nobody: resolved.type === "nobody" ? resolved.why : null,
    };
    return { result, turn: resolved.turn };
  };

  return {
    note: targets.note,
    route: (question) => {
      const tried = rules.map((rule) => ({ rule, ...holdUp(rule, question) }));
      const results = tried.map(({ result }) => result);
      // Who is named by nobody cannot be found by completing what the rule asks for either.
      const decides = tried.findIndex(
        ({ rule, result }) =>
          result.wouldGoTo !== null &&
          (result.answer === "fits" ||
            (result.answer === "unknown" && rule.ifUnknown === "complete-first")),
      );
      const decided = tried[decides];
      if (decided?.result.answer === "fits")
        return {
          type: "by-rule",
          owner: decided.result.wouldGoTo,
          ruleId: decided.result.ruleId,
          rules: results,
          missing: missingFacts(results.slice(0, decides)),
          turn: decided.turn,
          does: null,
        };
      const last = targets.resolve(otherwise.to, question);
      return {
        type: decided === undefined ? "fell-through" : "to-complete",
        owner: last.type === "there" ? last.owner : null,
        ruleId: null,
        rules: results,
        missing: missingFacts(results),
        turn: last.turn,
        does: otherwise.does,
      };
    },
  };
}

function whole(answers: readonly ("yes" | "no" | "unknown")[]): RuleResult["answer"] {
  if (answers.includes("no")) return "does-not-fit";
  return answers.includes("unknown") ? "unknown" : "fits";
}

/** What is not known of the rules that could have had it. */
function missingFacts(rules: readonly RuleResult[]): readonly FactName[] {
  const missing = rules
    .filter(({ answer, wouldGoTo }) => answer === "unknown" && wouldGoTo !== null)
    .flatMap(({ conditions }) => conditions.filter(({ answer }) => answer === "unknown"));
  return [...new Set(missing.map(({ fact }) => fact))];
}

/**
 * The assignments that turns are counted by, oldest first, in an order that does not depend on the order in
 * which they were read. The time begins at midnight (UTC), so that two who ask at once count alike.
 */
function countedAssignments(
  assignments: readonly Assignment[],
  now: number,
): readonly Assignment[] {
  const since = Math.floor((now - COUNTED_FOR) / DAY) * DAY;
  return assignments
    .filter(({ at }) => at >= since && at < now)
    .toSorted(
      (left, right) =>
        left.at - right.at ||
        compare(left.recordId, right.recordId) ||
        compare(left.ownerId, right.ownerId),
    );
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const DAY = 86_400_000;
const COUNTED_FOR = 90 * DAY;
