import { fail, type Result, succeed } from "../../failure.ts";
import { playbookRef } from "../../playbook/playbook-ref.ts";
import type { CallNoteField, Playbook } from "../../playbook/schema.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { explainRefusal } from "../explain-refusal.ts";
import { nextStatus } from "../life.ts";
import { partsForLog } from "../note-parts.ts";
import type { PlanContext } from "../plan-context.ts";
import { stageOf } from "../stage.ts";

/** The longest answer that the log can keep, in characters. */
const LONGEST_ANSWER = 1_000;

/**
 * Keeps what was learned in a call, in the playbook's shape (R-TS-03): an event of the log with the
 * answers, and a note on the timeline. The first talk is the first touch: it stops the clock.
 */
export function planKeepCallNotes(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "keep-call-notes" }>,
): Result<PlannedAction, ActionRefusal> {
  const { playbook, snapshot, now } = context;
  const status = nextStatus("keep-call-notes", context.status);
  if (status === "refused") return fail(explainRefusal("keep-call-notes", context.status));
  const answers = filledAnswers(playbook, action.answers);
  const refusal = refuseAnswers(playbook, answers);
  if (refusal !== null) return fail(refusal);
  const isFirst = (snapshot.handoff.firstTouchAt ?? null) === null;
  const fields = {
    ...(status === context.status ? {} : { status }),
    ...(isFirst ? { firstTouchAt: now } : {}),
  };
  const event = context.event("call-notes", {
    stage: stageOf(snapshot.handoff),
    playbook: playbookRef(playbook),
    answers: partsForLog(Object.fromEntries(answers)),
  });
  const touched = isFirst ? [context.event("touched", { words: "Call: see the call notes" })] : [];
  return succeed({
    title: `Keep call notes for ${context.buyer}`,
    writes: [
      context.patch(fields, [...touched, event]),
      context.timelineNote(answersToText(playbook, answers)),
    ],
  });
}

type Answers = ReadonlyMap<string, string>;

function filledAnswers(playbook: Playbook, typed: Readonly<Record<string, string>>): Answers {
  const answers = new Map<string, string>();
  for (const { id } of playbook.callNotes) {
    const text = typed[id]?.trim() ?? "";
    if (text !== "") answers.set(id, text);
  }
  return answers;
}

function refuseAnswers(playbook: Playbook, answers: Answers): ActionRefusal | null {
  const isMissing = ({ id, required }: CallNoteField) => required && !answers.has(id);
  const missing = playbook.callNotes.find(isMissing);
  if (missing !== undefined)
    return {
      field: missing.id,
      message: `“${missing.label}” is part of every call note.`,
      nextStep: "Say what you heard, or that it is not known yet.",
    };
  const long = playbook.callNotes.find(({ id }) => (answers.get(id)?.length ?? 0) > LONGEST_ANSWER);
  if (long === undefined) return null;
  return {
    field: long.id,
    message: `This has ${answers.get(long.id)?.length} characters; at most ${LONGEST_ANSWER} are kept.`,
    nextStep: "Keep what the next person needs.",
  };
}

/** Always the same lines in the same order, so that two calls can be laid side by side. */
function answersToText(playbook: Playbook, answers: Answers): string {
  return [
    "Call notes",
    ...playbook.callNotes.map(({ id, label }) => `${label}: ${answers.get(id) ?? "not answered"}`),
    `Playbook: ${playbook.name} ${playbook.version}`,
  ].join("\n");
}
