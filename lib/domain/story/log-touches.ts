import { type Channel, textToChannel } from "../handoff/channel.ts";
import type { LogEvent } from "../log.ts";
import { isPendingNote } from "../overlay.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { known } from "./known.ts";

/** A log event as a touch; its receipt is the timeline note that was written with it, where there is one. */
export function eventToTouch(event: LogEvent, note: Touch | null, url: string | null): Touch {
  const added = event.type === "added-touch" ? addedKind(event) : null;
  return {
    id: `log:${event.id}`,
    at: event.at,
    actor: added === "introduction" ? "buyer" : "us",
    kind: added ?? "handoff-event",
    asset: null,
    campaign: null,
    count: 1,
    words: withoutChannel(event),
    ownerId: event.by,
    receipt: note?.receipt ?? { label: "Handoff log", url, evidence: `log event ${event.id}` },
  };
}

/** Who is introduced was introduced, whatever the channel. */
function addedKind({ words, facts }: LogEvent): TouchKind | null {
  const channel = textToChannel(words);
  if (known(facts?.introducer) !== null) return "introduction";
  return channel === null ? null : ADDED_KINDS[channel];
}

interface MatchedNotes {
  /** The touches without the notes that only repeat a log event. */
  readonly touches: readonly Touch[];
  readonly noteOf: (event: LogEvent) => Touch | null;
}

/**
 * Each step of a handoff leaves a log event and, for people, a note on the timeline. They are one thing
 * that happened, so the note becomes the event's receipt. A note without its event (the log is kept
 * elsewhere or was lost) stays a touch of its own.
 */
export function matchHandoffNotes(
  touches: readonly Touch[],
  events: readonly LogEvent[],
): MatchedNotes {
  const notes = touches.filter(
    (touch) => isPendingNote(touch) || (touch.kind === "handoff-event" && isHandoffNote(touch)),
  );
  const noteByEvent = new Map<string, Touch>();
  const taken = new Set<Touch>();
  for (const event of events) {
    const at = Date.parse(event.at);
    const near = notes.filter(
      (each) => each.at !== null && Math.abs(Date.parse(each.at) - at) <= SAME_MOMENT_MS,
    );
    // Two talks of one day may bear the same time; two events of one press share one note.
    const note = near.find((each) => !taken.has(each)) ?? near[0];
    if (note === undefined) continue;
    taken.add(note);
    noteByEvent.set(event.id, note);
  }
  return {
    touches: touches.filter((touch) => !taken.has(touch)),
    noteOf: (event) => noteByEvent.get(event.id) ?? null,
  };
}

/** Our own timeline notes end with a visible reference. */
export function isHandoffNote(touch: Touch): boolean {
  return /\bref HR-[\w-]+\s*$/u.test((touch.words ?? "").slice(-200));
}

/** "Call: left a message" keeps the channel in its first word; the story tells it apart. */
function withoutChannel({ type, words }: LogEvent): string | null {
  if (words === undefined) return null;
  const told = type === "touched" || type === "added-touch";
  return told && textToChannel(words) !== null ? words.replace(/^[^:]*:?/u, "").trim() : words;
}

/** A CRM rounds a note's time to the second, and writing both takes a moment. */
const SAME_MOMENT_MS = 5_000;

const ADDED_KINDS: Readonly<Record<Channel, TouchKind>> = {
  email: "email-sent",
  call: "call",
  chat: "chat",
  meeting: "meeting",
  introduction: "introduction",
};
