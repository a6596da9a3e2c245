import { fail, type Result, succeed } from "../../failure.ts";
import { findOwner } from "../../note/find-owner.ts";
import { type HandoffNote, NOTE_FIELDS, noteToHandoff } from "../../note/note.ts";
import { FIELD_LIMIT } from "../../note/note-rule.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../action.ts";
import { keepFirstNote } from "../keep-first-note.ts";
import { nextStatus } from "../life.ts";
import { partsOf, toNote } from "../note-parts.ts";
import { noteBefore } from "../passport-sections.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * Keeps the note on the record, finished or not. It becomes a draft where no handoff is under way and
 * never takes an offer back. A draft is nobody's news: no note on the timeline. Of a second stage's
 * draft an empty part stands as it was, and what the first stage wrote is in the log before it changes.
 */
export function planSaveNote(
  context: PlanContext,
  action: Extract<HandoffAction, { readonly type: "save-note" }>,
): Result<PlannedAction, ActionRefusal> {
  const tooLong = NOTE_FIELDS.find((field) => action.note[field].length > FIELD_LIMIT);
  if (tooLong !== undefined)
    return fail({
      field: tooLong,
      message: `This has ${action.note[tooLong].length} characters; the CRM field holds ${FIELD_LIMIT}.`,
      nextStep: "Shorten it. What you typed stays here.",
    });
  const { snapshot, status } = context;
  const next = nextStatus("save-note", status);
  const note = storableNote(action.note, context);
  const before = noteBefore(snapshot.handoff);
  const fields = {
    ...noteToHandoff(before === null ? note : toNote({ ...before, ...partsOf(note) })),
    leadType: action.leadType || null,
    ...(next === status || next === "refused" ? {} : { status: next }),
  };
  const isFirst = (snapshot.handoff.status ?? null) === null;
  const events = isFirst ? [context.event("drafted")] : keepFirstNote(context);
  return succeed({
    title: `Save the note for ${context.buyer}`,
    writes: [context.patch(fields, events)],
  });
}

/**
 * The note as CRM fields can hold it: an owner field takes an id and a date field a date, so that what
 * is neither yet stays out until it is.
 */
function storableNote(note: HandoffNote, { owners }: PlanContext): HandoffNote {
  const match = findOwner(note.owner, owners);
  const deadline = Date.parse(note.deadline);
  return {
    ...note,
    owner: match.type === "one" ? match.owner.id : "",
    deadline: Number.isNaN(deadline) ? "" : new Date(deadline).toISOString(),
  };
}
