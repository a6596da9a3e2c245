import { type LogEvent, parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { textToChannel } from "./channel.ts";

/** Ways by which we try to reach somebody. */
export type AttemptChannel = "call" | "email" | "chat" | "meeting";

/** One thing on record by which we tried to reach the buyer. */
export interface Attempt {
  readonly id: string;
  readonly channel: AttemptChannel;
  /** What it was, on one line. */
  readonly text: string;
  /** ISO 8601 */
  readonly at: string;
  /** How many attempts it stands for: a CRM may only keep a count. */
  readonly count: number;
}

/**
 * How we tried to reach the buyer since the lead was accepted (R-DF-07), oldest first: the CRM's own
 * e-mails, calls, chats and meetings by us, and the touches logged here that the CRM does not know.
 */
export function listAttempts(snapshot: RecordSnapshot): readonly Attempt[] {
  const acceptedAt = Date.parse(snapshot.handoff.acceptedAt ?? "");
  if (Number.isNaN(acceptedAt)) return [];
  const recorded = snapshot.touches.flatMap(touchToAttempt);
  const logged = parseLog(snapshot.handoff.log)
    .events.flatMap(eventToAttempt)
    .filter((event) => !recorded.some((touch) => isSameAttempt(touch, event)));
  return [...recorded, ...logged]
    .filter(({ at }) => Date.parse(at) >= acceptedAt)
    .toSorted((left, right) => left.at.localeCompare(right.at));
}

function touchToAttempt(touch: Touch): readonly Attempt[] {
  const channel = CHANNEL_OF[touch.kind];
  if (touch.actor !== "us" || channel === undefined || touch.at === null) return [];
  const { id, receipt, at } = touch;
  return [{ id, channel, text: receipt.label, at, count: Math.max(1, touch.count) }];
}

function eventToAttempt(event: LogEvent): readonly Attempt[] {
  if (event.type !== "touched" && event.type !== "added-touch") return [];
  const channel = textToChannel(event.words);
  if (channel === null || channel === "introduction") return [];
  const text = shortenText(displayLine(event.words ?? ""), LONGEST_TEXT);
  return [{ id: event.id, channel, text, at: event.at, count: 1 }];
}

function isSameAttempt(touch: Attempt, event: Attempt): boolean {
  return Math.abs(Date.parse(touch.at) - Date.parse(event.at)) <= SAME_ATTEMPT;
}

const CHANNEL_OF: Readonly<Partial<Record<TouchKind, AttemptChannel>>> = {
  "email-sent": "email",
  call: "call",
  chat: "chat",
  meeting: "meeting",
};

/** A call in the CRM and the same call logged here lie at most this far apart. Milliseconds. */
const SAME_ATTEMPT = 30 * 60_000;
const LONGEST_TEXT = 80;
