import { askOnCall } from "../note/ask-on-call.ts";
import type { NoteField } from "../note/note.ts";
import { WRITTEN_FIELDS } from "../note/note-rule.ts";
import { readHonestUnknown } from "../note/words/honest-unknown.ts";
import type { Playbook } from "../playbook/schema.ts";
import { readChecklist } from "../qualification/checklist.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import {
  CALL_NOTES_OF_PART,
  CALL_NOTES_OF_TICK,
  type CallNotes,
  callNotesOf,
  newestAnswer,
} from "./call-notes.ts";
import {
  type PassportSection,
  type PassportSections,
  passportSections,
} from "./passport-sections.ts";

/** What the buyer need not be asked again: who noted it, when, and in what. */
export interface PassportAnswer {
  /** Unique in the list. */
  readonly id: string;
  /** The part of the note that says it; null for a field of the call notes. */
  readonly part: NoteField | null;
  /** The call note's label; null for a part of the note, which the template names. */
  readonly label: string | null;
  readonly text: string;
  /** Owner id. */
  readonly by: string | null;
  /** ISO 8601, null where nobody noted it. */
  readonly at: string | null;
  readonly where: "call" | PassportSection["stage"];
}

/** What nobody has answered yet. */
export interface PassportQuestion {
  readonly id: string;
  /** As one would ask it. */
  readonly text: string;
}

/** Both lists of a lead's second stage, and what each stage wrote (R-TS-05, M8). */
export interface Passport extends PassportSections {
  readonly answered: readonly PassportAnswer[];
  readonly open: readonly PassportQuestion[];
}

/**
 * The passport of a record: what each stage handed over, what is "already asked and answered" and what is
 * "still open". The newest words stand for each part; what is honestly not known is open, never answered.
 */
export function passportOf(snapshot: RecordSnapshot, playbook: Playbook): Passport {
  const sections = passportSections(snapshot.handoff);
  const calls = callNotesOf(snapshot.handoff);
  return {
    ...sections,
    answered: [
      ...WRITTEN_FIELDS.flatMap((part) => answerOfPart(part, sections.current)),
      ...playbook.callNotes.flatMap((field) => answerOfCall(field, calls, sections.current)),
    ],
    open: [
      ...WRITTEN_FIELDS.flatMap((part) => openPart(part, sections.current, calls)),
      ...openQuestions(playbook, calls),
      ...openTicks(playbook, snapshot, calls),
    ],
  };
}

/** The newest stage that says anything about a part. */
function sectionOf(
  part: NoteField,
  sections: readonly PassportSection[],
): { readonly section: PassportSection; readonly text: string } | null {
  const section = sections.findLast(({ parts }) => (parts[part] ?? "") !== "");
  return section === undefined ? null : { section, text: section.parts[part] ?? "" };
}

function answerOfPart(
  part: NoteField,
  sections: readonly PassportSection[],
): readonly PassportAnswer[] {
  const said = sectionOf(part, sections);
  // What to do next is no answer of the buyer's.
  if (said === null || part === "nextStep" || isOpen(said.text)) return [];
  const { section, text } = said;
  return [
    { id: part, part, label: null, text, by: section.by, at: section.at, where: section.stage },
  ];
}

function answerOfCall(
  field: { readonly id: string; readonly label: string },
  calls: readonly CallNotes[],
  sections: readonly PassportSection[],
): readonly PassportAnswer[] {
  const answer = newestAnswer(calls, field.id);
  if (answer === null || field.id === "next-step") return [];
  // What has gone into the note already is not told twice.
  const isInNote = Object.values(sections.at(-1)?.parts ?? {}).some((part) =>
    part?.includes(displayLine(answer.text)),
  );
  if (isInNote) return [];
  const { text, call } = answer;
  const { by, at } = call;
  return [{ id: `call/${field.id}`, part: null, label: field.label, text, by, at, where: "call" }];
}

function openPart(
  part: NoteField,
  sections: readonly PassportSection[],
  calls: readonly CallNotes[],
): readonly PassportQuestion[] {
  const text = sectionOf(part, sections)?.text ?? "";
  const toldInCall = (CALL_NOTES_OF_PART[part] ?? []).some(
    (id) => newestAnswer(calls, id) !== null,
  );
  if (!isOpen(text) || toldInCall) return [];
  const unknown = readHonestUnknown(text) ?? { toAsk: "" };
  return askOnCall(new Map([[part, unknown]])).map((question) => ({ id: part, text: question }));
}

function openQuestions(
  playbook: Playbook,
  calls: readonly CallNotes[],
): readonly PassportQuestion[] {
  return playbook.qualification.questions
    .filter(({ id }) => !isToldInCall(id, playbook, calls))
    .map(({ id, asks }) => ({ id: `question/${id}`, text: asks }));
}

/** Sales' own word counts here: what marketing claimed is still to be confirmed (R-DQ-25). */
function openTicks(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  calls: readonly CallNotes[],
): readonly PassportQuestion[] {
  return readChecklist(playbook, snapshot)
    .filter(({ sales }) => sales === null || sales.answer === "unknown")
    .filter(({ id }) => !isToldInCall(CALL_NOTES_OF_TICK[id] ?? id, playbook, calls))
    .map(({ id, label, asks }) => ({ id: `checklist/${id}`, text: `${label}: ${asks}` }));
}

/** A question is answered by the call-note field that bears its name, alone or as its beginning. */
function isToldInCall(id: string, playbook: Playbook, calls: readonly CallNotes[]): boolean {
  return playbook.callNotes.some(
    (field) =>
      (field.id === id || field.id.startsWith(`${id}-`)) && newestAnswer(calls, field.id) !== null,
  );
}

function isOpen(text: string): boolean {
  return isUnknownAnswer(text) || readHonestUnknown(text) !== null;
}
