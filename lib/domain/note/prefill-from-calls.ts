import {
  CALL_NOTES_OF_PART,
  type CallAnswer,
  type CallNotes,
  newestAnswer,
} from "../handoff/call-notes.ts";
import type { Playbook } from "../playbook/schema.ts";
import { displayLine } from "../text/display-text.ts";
import type { NoteField } from "./note.ts";
import { EMPTY, type Prefilled } from "./prefilled.ts";
import type { Zone } from "./zone.ts";
import { toIsoDate } from "./zone.ts";

/**
 * What the calls say about one part of a second stage's note (R-TS-05): the one answer as it stands, of
 * several each under its label. The receipt is the newest call among them.
 */
export function prefillFromCalls(
  part: NoteField,
  calls: readonly CallNotes[],
  playbook: Playbook,
  zone: Zone,
): Prefilled {
  const answers = (CALL_NOTES_OF_PART[part] ?? []).flatMap((id) => {
    const answer = newestAnswer(calls, id);
    const label = playbook.callNotes.find((field) => field.id === id)?.label ?? id;
    return answer === null ? [] : [{ label, answer }];
  });
  const [only, second] = answers;
  if (only === undefined) return EMPTY;
  const value =
    CALL_NOTES_OF_PART[part]?.length === 1 && second === undefined
      ? displayLine(only.answer.text)
      : answers.map(({ label, answer }) => `${label}: ${inOneLine(answer)}`).join(". ");
  const newest = answers.map(({ answer }) => answer.call).toSorted(byTime)[0] ?? only.answer.call;
  const day = toIsoDate(zone.toWall(Date.parse(newest.at)));
  return {
    value,
    from: { label: `Call notes of ${day}`, url: null, evidence: `log event ${newest.id}` },
  };
}

function inOneLine({ text }: CallAnswer): string {
  return displayLine(text).replace(/[.\s]+$/u, "");
}

function byTime(left: CallNotes, right: CallNotes): number {
  return right.at.localeCompare(left.at);
}
