import { fail, type Result, succeed } from "../../failure.ts";
import { parseLog } from "../../log.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import type { Playbook } from "../../playbook/schema.ts";
import { countryToCode } from "../../qualification/compare-country.ts";
import {
  COMPLETABLE,
  type Completable,
  type CompletedFacts,
  completedNumber,
  readCompleted,
} from "../../routing/completed.ts";
import { displayLine } from "../../text/display-text.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Keeps what was missing for the rules to decide (R-RO-05), whatever the handoff's standing. The CRM's own
 * fields stay as they are: there they win as soon as somebody fills them. An empty answer takes back what
 * was completed before.
 */
export function planCompleteFacts(
  context: PlanContext,
  { answers: typed }: Extract<HandoffAction, { readonly type: "complete-facts" }>,
): Result<PlannedAction, ActionRefusal> {
  const before = readCompleted(parseLog(context.snapshot.handoff.log).events);
  const answers = changedAnswers(typed, before);
  for (const fact of COMPLETABLE) {
    const refusal = refuse(fact, answers[fact] ?? "", context.playbook);
    if (refusal !== null) return fail({ field: fact, ...refusal });
  }
  if (Object.keys(answers).length === 0)
    return fail({
      field: null,
      message: "Nothing is filled in yet.",
      nextStep: "Fill in at least one of them.",
    });
  return succeed({
    title: `Complete the facts about ${context.buyer}`,
    writes: [
      context.patch({}, [
        context.event("completed", { answers, playbook: playbookRef(context.playbook) }),
      ]),
    ],
  });
}

function changedAnswers(typed: CompletedFacts, before: CompletedFacts): CompletedFacts {
  return Object.fromEntries(
    COMPLETABLE.flatMap((fact) => {
      const answer = displayLine(typed[fact] ?? "").trim();
      return typed[fact] === undefined || answer === (before[fact] ?? "") ? [] : [[fact, answer]];
    }),
  );
}

function refuse(
  fact: Completable,
  answer: string,
  { routing }: Playbook,
): Omit<ActionRefusal, "field"> | null {
  if (answer === "") return null;
  switch (fact) {
    case "industry":
      return answer.length <= LONGEST
        ? null
        : { message: "This is longer than an industry's name.", nextStep: "Name the industry." };
    case "country":
      return countryToCode(answer) === null
        ? {
            message: `No country is known here as “${answer.slice(0, 60)}”.`,
            nextStep: "Write its name in English or Arabic, or its two letters.",
          }
        : null;
    case "employees":
      return /^\d{1,9}$/u.test(answer) && Number(answer) > 0
        ? null
        : { message: "This is not a number of people.", nextStep: "Write it in digits, like 250." };
    case "deal-amount":
      return completedNumber(answer) === null
        ? { message: "This is not an amount.", nextStep: "Write it in digits, like 12000." }
        : null;
    case "service-line":
      return routing.serviceLines.some(({ id }) => id === answer)
        ? null
        : { message: "The playbook has no such service line.", nextStep: "Choose one of its own." };
  }
}

/** In characters. */
const LONGEST = 120;
