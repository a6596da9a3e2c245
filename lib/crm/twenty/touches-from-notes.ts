import type { Touch } from "../../domain/touch.ts";
import { endsWithMarker } from "../values/bears-marker.ts";
import { toWords } from "../values/clean-text.ts";
import { newTouch } from "./new-touch.ts";
import { wordsOf } from "./note-body.ts";
import { objectPage, type PageSite } from "./page-links.ts";
import type { SideRow } from "./schema.ts";
import type { Sides } from "./sides.ts";
import { readMoment, readText, valueAt } from "./text.ts";

/** Notes and tasks of the record. What lies in the trash has been taken back. */
export function touchesFromNotes(
  { notes = [], tasks = [] }: Sides,
  site: PageSite,
): readonly Touch[] {
  return [
    ...notes.flatMap((target) => fromNote(target, site)),
    ...tasks.flatMap((target) => fromTask(target, site)),
  ];
}

/** A note with our reference is the trace of a handoff, not something the buyer or a colleague said. */
function fromNote(target: SideRow, site: PageSite): readonly Touch[] {
  const note = valueAt(target, "note");
  const id = readText(note, "id");
  if (id === null || readText(note, "deletedAt") !== null) return [];
  const words = wordsOf(note);
  const isOurs = endsWithMarker(words);
  return [
    newTouch({
      evidence: `notes/${id}`,
      at: readMoment(note, "createdAt"),
      actor: "us",
      kind: isOurs ? "handoff-event" : "note",
      what: isOurs ? "handoff note" : "note",
      asset: isOurs ? null : readText(note, "title"),
      words: toWords(words),
      ownerId: readText(note, "createdBy.workspaceMemberId"),
      url: objectPage(site, "note", id),
    }),
  ];
}

/**
 * A task's time is when it is due; Twenty does not say when one was done, but it was not after the last
 * change. A finished one with a text is told as what somebody wrote down, since the buyer's question often
 * stands there; not so a task of ours, which is nobody's words.
 */
function fromTask(target: SideRow, site: PageSite): readonly Touch[] {
  const task = valueAt(target, "task");
  const id = readText(task, "id");
  if (id === null || readText(task, "deletedAt") !== null) return [];
  const due = readMoment(task, "dueAt");
  const changed = readMoment(task, "updatedAt");
  const isDone = readText(task, "status") === "DONE";
  const isEarly = isDone && due !== null && changed !== null && changed < due;
  const words = wordsOf(task);
  const isNote = isDone && words !== null && !endsWithMarker(words);
  return [
    newTouch({
      evidence: `tasks/${id}`,
      at: isEarly ? changed : (due ?? readMoment(task, "createdAt")),
      actor: "us",
      kind: isNote ? "note" : "task",
      what: isDone ? "task, done" : due === null ? "task, open, made" : "task, open, due",
      asset: readText(task, "title"),
      words: toWords(words),
      ownerId: readText(task, "assigneeId"),
      url: objectPage(site, "task", id),
    }),
  ];
}
