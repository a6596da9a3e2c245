import { findAnswer } from "../guard/find-answer.ts";
import { parseLog } from "../log.ts";
import { noteFromHandoff } from "../note/note.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { Story } from "../story/story.ts";
import type { Grounded } from "./grounded.ts";

/**
 * What nobody knows yet about this buyer: what the record lacks for a rule of fit, and the playbook's
 * questions that neither record, note, call notes nor the buyer's own words answer (R-DQ-28, R-FM-22).
 */
export function stillToKnow(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  story: Story,
  fit: readonly Grounded[],
): readonly string[] {
  const missing = fit.filter(({ state, receipt }) => state === "unknown" && receipt === null);
  const known = { snapshot, story, playbook, note: noteFromHandoff(snapshot.handoff) };
  const noted = new Set(
    parseLog(snapshot.handoff.log)
      .events.filter(({ type }) => type === "call-notes")
      .flatMap(({ answers }) => Object.keys(answers ?? {})),
  );
  const questions = playbook.qualification.questions
    .filter(({ id }) => !noted.has(id) && !noted.has(NOTED_AS[id] ?? id))
    .filter(({ asks }) => findAnswer(asks, known) === null);
  return [...missing.map(({ ground }) => ground), ...questions.map(({ asks }) => asks)];
}

/** The shipped questions that the shipped call notes answer under another name. */
const NOTED_AS: Readonly<Record<string, string>> = { initiative: "initiative-owner" };
