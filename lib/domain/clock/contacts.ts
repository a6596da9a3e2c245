import { textToChannel } from "../handoff/channel.ts";
import type { LogEvent } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { toMoment } from "./moment.ts";

/** One time that one of us reached out to the buyer. */
export interface Contact {
  /** Epoch milliseconds. */
  readonly at: number;
  /** What was written, where it is on record; a call leaves no text. */
  readonly text: string | null;
  /** Whether the guard found nothing of the buyer's in it: then it stops no clock (R-SL-11). Null where nobody judged. */
  readonly isGeneric: boolean | null;
}

/** A mail is in the CRM a moment before or after it is logged here: they are one contact. */
const ONE_CONTACT_MS = 30 * 60_000;
/** The field is set together with the event of the first touch; some CRMs round it. */
const ONE_WRITE_MS = 60_000;

/** Every contact that the log, the field and the CRM's own touches tell of, in no order. */
export function contactsOf(
  { handoff, touches }: RecordSnapshot,
  events: readonly LogEvent[],
): readonly Contact[] {
  const logged = events.flatMap(eventToContact);
  const generic = logged.filter(({ isGeneric }) => isGeneric === true);
  const field = toMoment(handoff.firstTouchAt);
  const isSet = generic.some(({ at }) => Math.abs(at - (field ?? 0)) <= ONE_WRITE_MS);
  const fromField =
    field === null ? [] : [{ at: field, text: null, isGeneric: isSet ? true : null }];
  const fromCrm = touches.flatMap((touch): readonly Contact[] => {
    const at = isOurContact(touch) ? toMoment(touch.at) : null;
    if (at === null) return [];
    if (!WRITTEN.has(touch.kind)) return [{ at, text: null, isGeneric: null }];
    const text = (touch.words ?? "").trim() || null;
    const isCopy = generic.some((each) => isOneMessage({ at, text }, each));
    return [{ at, text, isGeneric: isCopy ? true : null }];
  });
  return [...logged, ...fromField, ...fromCrm];
}

/** So much of a message's beginning tells it from others, in characters. */
const OPENING = 60;
const SHORTEST_OPENING = 20;

type Message = Pick<Contact, "at" | "text">;

/** At one time, or in the same words: a message may be logged hours after it was sent. */
function isOneMessage(inCrm: Message, logged: Message): boolean {
  if (Math.abs(inCrm.at - logged.at) <= ONE_CONTACT_MS) return true;
  const opening = displayLine(inCrm.text ?? "").slice(0, OPENING);
  return opening.length >= SHORTEST_OPENING && (logged.text ?? "").includes(opening);
}

/** The last time that one of us reached out or the buyer turned to us; null where nothing is known. */
export function lastContact(
  { touches }: RecordSnapshot,
  contacts: readonly Contact[],
): number | null {
  const ofBuyer = touches
    .filter(({ actor, kind }) => actor === "buyer" && TURNS_TO_US.has(kind))
    .map(({ at }) => toMoment(at) ?? 0);
  const last = Math.max(0, ...contacts.map(({ at }) => at), ...ofBuyer);
  return last === 0 ? null : last;
}

/** What somebody added of a call or a chat is a contact, too, but its words may be the buyer's. */
function eventToContact(event: LogEvent): readonly Contact[] {
  const at = toMoment(event.at);
  if (at === null) return [];
  const channel = textToChannel(event.words);
  switch (event.type) {
    case "call-notes":
      return [{ at, text: null, isGeneric: null }];
    case "added-touch":
      return channel === null || channel === "introduction"
        ? []
        : [{ at, text: null, isGeneric: null }];
    case "touched": {
      const said = (event.words ?? "").replace(/^[^:]*:/u, "").trim();
      const isText = (channel === "email" || channel === "chat") && said !== "no words kept";
      return [{ at, text: isText ? said || null : null, isGeneric: event.generic ?? null }];
    }
    default:
      return [];
  }
}

function isOurContact({ actor, kind }: Touch): boolean {
  return actor === "us" && CONTACTS.has(kind);
}

const CONTACTS: ReadonlySet<TouchKind> = new Set(["email-sent", "call", "chat", "meeting"]);
const WRITTEN: ReadonlySet<TouchKind> = new Set(["email-sent", "chat"]);
const TURNS_TO_US: ReadonlySet<TouchKind> = new Set([
  "email-received",
  "call",
  "chat",
  "meeting",
  "form-submission",
  "demo-request",
  "pricing-request",
]);
