import type { Touch, TouchActor, TouchKind } from "../../domain/touch.ts";
import { endsWithMarker } from "../values/bears-marker.ts";
import { cleanText, toWords } from "../values/clean-text.ts";
import { toMoment } from "../values/handoff-value.ts";
import { htmlToText } from "../values/html-to-text.ts";
import { readMoment } from "./moments.ts";
import { receiptLabel } from "./receipts.ts";
import { activitySchema, isDone } from "./schema.ts";

/** A call, meeting, task or mail that somebody planned or ticked off, as a touch; one that is unreadable as nothing. */
export function activityToTouches(data: unknown, pageUrl: string | null): readonly Touch[] {
  const parsed = activitySchema.safeParse(data);
  if (!parsed.success || parsed.data.is_deleted === true) return [];
  const activity = parsed.data;
  const done = isDone(activity);
  const words = cleanText(htmlToText(activity.note ?? ""));
  const { kind, actor, what } = readType(activity.type ?? "", done, words);
  const due = dueMoment(activity.due_date, activity.due_time);
  const at = done ? earlier(due, readMoment(activity.marked_as_done_time)) : due;
  return [
    {
      id: `pipedrive:activities:${activity.id}`,
      at,
      actor,
      kind,
      asset: cleanText(activity.subject),
      campaign: null,
      count: 1,
      words: toWords(words),
      ownerId: activity.owner_id ?? activity.user_id ?? null,
      receipt: {
        label: receiptLabel(what, at),
        url: pageUrl,
        evidence: `activities/${activity.id}`,
      },
    },
  ];
}

interface Reading {
  readonly kind: TouchKind;
  readonly actor: TouchActor;
  readonly what: string;
}

/** Teams name their own types: the word in the name tells more than none at all. */
const TYPES: readonly (readonly [RegExp, Reading])[] = [
  [/call/, { kind: "call", actor: "us", what: "call" }],
  [/webinar|event|fair|conference/, { kind: "event-attendance", actor: "buyer", what: "event" }],
  [/meet|lunch|demo|visit/, { kind: "meeting", actor: "us", what: "meeting" }],
  [/mail/, { kind: "email-sent", actor: "us", what: "e-mail activity" }],
  [/chat|whatsapp|sms|linkedin|message/, { kind: "chat", actor: "us", what: "message" }],
];

/**
 * What is not done yet is a task, whatever it will be: nobody may count it as a call. A finished one with
 * a note is told as what somebody wrote down, since the buyer's question often stands there; not so a task
 * of ours, which is nobody's words.
 */
function readType(type: string, done: boolean, words: string | null): Reading {
  if (!done) return { kind: "task", actor: "us", what: `${type || "task"}, open, due` };
  const known = TYPES.find(([pattern]) => pattern.test(type.toLowerCase()));
  if (known !== undefined) return known[1];
  const isNote = words !== null && !endsWithMarker(words);
  return { kind: isNote ? "note" : "task", actor: "us", what: `${type || "task"}, done` };
}

/** What was ticked off before it was due happened then: told by its due day it would still be to come. */
function earlier(due: string | null, done: string | null): string | null {
  return due !== null && done !== null && done < due ? done : (due ?? done);
}

/** Day and time of day stand apart, both in UTC. */
function dueMoment(day: string | null | undefined, time: string | null | undefined): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day ?? "")) return null;
  const [, clock] = /^(\d\d:\d\d)/.exec(time ?? "") ?? [];
  return toMoment(`${day}T${clock ?? "00:00"}:00Z`);
}
