import { type LogEvent, parseLog } from "../../log.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import type { Touch, TouchKind } from "../../touch.ts";
import { textToChannel } from "../channel.ts";

/** The first time that one of us reached out after the lead was handed off. */
export interface FirstContact {
  /** Epoch milliseconds. */
  readonly at: number;
  /** What was written, where it is on record; a call leaves no text. */
  readonly text: string | null;
  /** What the guard said of it when it was logged; null where it was not judged then. */
  readonly isGeneric: boolean | null;
}

/** Finds the first contact since the offer in the CRM's touches, the log and the field; null without one. */
export function firstContact(snapshot: RecordSnapshot): FirstContact | null {
  const { handoff } = snapshot;
  const offeredAt = Date.parse(handoff.offeredAt ?? "");
  if (Number.isNaN(offeredAt)) return null;
  const fieldAt = Date.parse(handoff.firstTouchAt ?? "");
  const all: readonly FirstContact[] = [
    ...snapshot.touches.flatMap(touchToContact),
    ...parseLog(handoff.log).events.flatMap(eventToContact),
    ...(Number.isNaN(fieldAt) ? [] : [{ at: fieldAt, text: null, isGeneric: null }]),
  ];
  const since = all
    .filter(({ at }) => at >= offeredAt)
    .toSorted((left, right) => left.at - right.at);
  const [first] = since;
  if (first === undefined) return null;
  // A mail is in the CRM a moment before or after it is logged here: they are one contact.
  const written = since.filter(({ at, text }) => text !== null && at - first.at <= ONE_CONTACT);
  // Of two that tell of it, the one that was judged knows all of its words.
  const text = written.find(({ isGeneric }) => isGeneric !== null) ?? written[0];
  return { at: first.at, text: text?.text ?? null, isGeneric: text?.isGeneric ?? null };
}

function touchToContact({ actor, kind, at, words }: Touch): readonly FirstContact[] {
  if (actor !== "us" || at === null || !CONTACTS.has(kind)) return [];
  const text = WRITTEN.has(kind) ? (words ?? "").trim() : "";
  return [{ at: Date.parse(at), text: text || null, isGeneric: null }];
}

/** What somebody added of a call or a chat is a contact, too, but its words may be the buyer's. */
function eventToContact(event: LogEvent): readonly FirstContact[] {
  const channel = textToChannel(event.words);
  const at = Date.parse(event.at);
  if (event.type === "added-touch")
    return channel === null || channel === "introduction"
      ? []
      : [{ at, text: null, isGeneric: null }];
  if (event.type !== "touched") return [];
  const said = (event.words ?? "").replace(/^[^:]*:/u, "").trim();
  const isText = (channel === "email" || channel === "chat") && said !== "no words kept";
  return [{ at, text: isText ? said || null : null, isGeneric: event.generic ?? null }];
}

const CONTACTS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "email-sent",
  "call",
  "chat",
  "meeting",
]);
const WRITTEN: ReadonlySet<TouchKind> = new Set<TouchKind>(["email-sent", "chat"]);
/** Milliseconds. */
const ONE_CONTACT = 30 * 60_000;
