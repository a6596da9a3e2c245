import type { Touch, TouchActor, TouchKind } from "../../domain/touch.ts";
import { endsWithMarker } from "../values/bears-marker.ts";
import { toWords } from "../values/clean-text.ts";
import { HANDOFF_SUBJECT, MOVED_SUBJECT } from "./handoff-task.ts";
import { rowReceipt } from "./receipts.ts";
import type { Row } from "./schema.ts";
import { readFlag, readMoment, readText } from "./text.ts";
import { NOTE_SUBJECT } from "./timeline-note.ts";
import { idOf } from "./to-domain.ts";

/** Tasks and meetings. The task that holds our handoff is no event, and one that mirrors an e-mail is that e-mail. */
export function touchesFromActivities(
  tasks: readonly Row[],
  events: readonly Row[],
  emailTasks: ReadonlySet<string>,
  pageHost: string | null,
): readonly Touch[] {
  const told = tasks.filter(
    (task) => !HOLDERS.has(readText(task, "Subject") ?? "") && !emailTasks.has(idOf(task)),
  );
  return [
    ...told.map((task) => taskToTouch(task, pageHost)),
    ...events.map((event) => eventToTouch(event, pageHost)),
  ];
}

const HOLDERS: ReadonlySet<string> = new Set([HANDOFF_SUBJECT, MOVED_SUBJECT]);

/** What a task tells; one that is not done yet is something to do, whatever it will be. */
interface Reading {
  readonly kind: TouchKind;
  readonly actor: TouchActor;
  readonly what: string;
  readonly at: string | null;
}

function taskToTouch(task: Row, pageHost: string | null): Touch {
  const id = idOf(task);
  const { kind, actor, what, at } = readTask(task);
  return {
    id: `salesforce:task:${id}`,
    at,
    actor,
    kind,
    asset: kind === "handoff-event" ? null : readText(task, "Subject"),
    campaign: null,
    count: 1,
    words: toWords(readText(task, "Description")),
    ownerId: readText(task, "OwnerId"),
    receipt: rowReceipt(pageHost, { object: "Task", id, what }, at),
  };
}

function readTask(task: Row): Reading {
  const created = readMoment(task, "CreatedDate");
  if (isOurNote(task))
    return { kind: "handoff-event", actor: "us", what: "handoff note", at: created };
  if (!readFlag(task, "IsClosed")) {
    const due = readMoment(task, "ActivityDate");
    return { kind: "task", actor: "us", what: "task, open, due", at: due ?? created };
  }
  const done = readMoment(task, "CompletedDateTime") ?? created;
  switch (readText(task, "TaskSubtype")) {
    case "Call": {
      const actor = readText(task, "CallType") === "Inbound" ? "buyer" : "us";
      return { kind: "call", actor, what: "call", at: done };
    }
    case "Email":
    case "ListEmail":
      return { kind: "email-sent", actor: "us", what: "e-mail", at: done };
    default:
      return { kind: doneKind(task), actor: "us", what: "task, done", at: done };
  }
}

/**
 * A finished task with a comment is told as what somebody wrote down, since the buyer's question often
 * stands there; not so a task of ours, which is nobody's words.
 */
function doneKind(task: Row): TouchKind {
  const text = readText(task, "Description");
  return toWords(text) === null || endsWithMarker(text) ? "task" : "note";
}

/**
 * By its subject, or by our reference at its end when somebody has renamed it. A follow-up task bears one
 * too, but it is open at first; a note is done in the moment in which it is made.
 */
function isOurNote(task: Row): boolean {
  if (readText(task, "Subject") === NOTE_SUBJECT) return true;
  const created = Date.parse(readMoment(task, "CreatedDate") ?? "");
  const done = Date.parse(readMoment(task, "CompletedDateTime") ?? "");
  const bornDone = readFlag(task, "IsClosed") && !(done > created + ONE_SAVE_MS);
  return bornDone && endsWithMarker(readText(task, "Description"));
}

/** Stamps of one save can lie a second apart. */
const ONE_SAVE_MS = 2_000;

function eventToTouch(event: Row, pageHost: string | null): Touch {
  const id = idOf(event);
  const at = readMoment(event, "StartDateTime");
  return {
    id: `salesforce:event:${id}`,
    at,
    actor: "us",
    kind: "meeting",
    asset: readText(event, "Subject"),
    campaign: null,
    count: 1,
    words: toWords(readText(event, "Description")),
    ownerId: readText(event, "OwnerId"),
    receipt: rowReceipt(pageHost, { object: "Event", id, what: "meeting" }, at),
  };
}
