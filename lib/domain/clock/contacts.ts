import { textToChannel } from "../handoff/channel.ts";
import type { LogEvent } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { toMoment } from "./moment.ts";

/** One time that one of us reached out to the buyer. */
export interface Contact {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The guard found nothing of the buyer's in it: it stops no clock (R-SL-11). */
  readonly isGeneric: boolean;
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
  const generic = logged.filter(({ isGeneric }) => isGeneric).map(({ at }) => at);
  const isNear = (at: number, distance: number) =>
    generic.some((each) => Math.abs(each - at) <= distance);
  const field = toMoment(handoff.firstTouchAt);
  const fromField = field === null ? [] : [{ at: field, isGeneric: isNear(field, ONE_WRITE_MS) }];
  const fromCrm = touches.filter(isOurContact).flatMap(({ at, kind }) => {
    const moment = toMoment(at);
    if (moment === null) return [];
    return [{ at: moment, isGeneric: WRITTEN.has(kind) && isNear(moment, ONE_CONTACT_MS) }];
  });
  return [...logged, ...fromField, ...fromCrm];
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

function eventToContact(event: LogEvent): readonly Contact[] {
  const at = toMoment(event.at);
  if (at === null || !isContact(event)) return [];
  return [{ at, isGeneric: event.generic === true }];
}

function isContact({ type, words }: LogEvent): boolean {
  if (type === "touched" || type === "call-notes") return true;
  const channel = type === "added-touch" ? textToChannel(words) : null;
  return channel !== null && channel !== "introduction";
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
