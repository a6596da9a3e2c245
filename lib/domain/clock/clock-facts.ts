import { stageOf } from "../handoff/stage.ts";
import { toHandoffStatus } from "../handoff/status.ts";
import { type LogEvent, parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { ClockFacts } from "./clock.ts";
import { type Contact, contactsOf, lastContact } from "./contacts.ts";
import { toMoment } from "./moment.ts";

/** What the clock is computed from, read from the record's fields, its log and its touches. */
export function clockFactsOf(snapshot: RecordSnapshot): ClockFacts {
  const { handoff } = snapshot;
  const { events } = parseLog(handoff.log);
  const offeredAt = toMoment(handoff.offeredAt);
  const ofRound = offeredAt === null ? [] : events.filter(({ at }) => isSince(at, offeredAt));
  const contacts = contactsOf(snapshot, events);
  const since = contacts.filter(({ at }) => offeredAt !== null && at >= offeredAt);
  const misses = ofRound.filter(({ type }) => type === "escalated");
  return {
    status: toHandoffStatus(handoff.status),
    stage: stageOf(handoff),
    leadType: handoff.leadType ?? null,
    ownerId: handoff.ownerId ?? null,
    offeredAt,
    noteDueAt: toMoment(handoff.dueAt),
    round: roundOf(ofRound, offeredAt),
    acceptedAt: toMoment(handoff.acceptedAt),
    restartedAt: toMoment(misses.at(-1)?.at),
    misses: misses.length,
    relevantAt: firstOf(since, "relevant"),
    genericAt: firstOf(since, "generic"),
    lastContactAt: lastContact(snapshot, contacts),
    recycleUntil: handoff.recycleUntil ?? null,
    snoozedUntil: snoozedUntil(ofRound),
  };
}

/** Some CRMs keep whole seconds only, so that an event of the offer may seem to come just before it. */
const ROUNDED_MS = 1_000;
/** The offer's event and its field are written in one go. */
const ONE_OFFER_MS = 60_000;

function isSince(at: string, offeredAt: number): boolean {
  return Date.parse(at) >= offeredAt - ROUNDED_MS;
}

/** The offer's event has one id in every browser; its moment does where the log has lost it. */
function roundOf(ofRound: readonly LogEvent[], offeredAt: number | null): string {
  if (offeredAt === null) return "";
  const offer = ofRound.find(
    ({ type, at }) => type === "offered" && Date.parse(at) - offeredAt < ONE_OFFER_MS,
  );
  return offer?.id ?? String(Math.floor(offeredAt / ROUNDED_MS));
}

/** What nobody judged counts: only what was found generic does not. */
function firstOf(contacts: readonly Contact[], wanted: "relevant" | "generic"): number | null {
  const times = contacts
    .filter(({ isGeneric }) => (isGeneric === true) === (wanted === "generic"))
    .map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}

/** Of the present owner: whoever gets the lead after them wants to be told again. A miss alone gives it to nobody. */
function snoozedUntil(ofRound: readonly LogEvent[]): number | null {
  const last = ofRound.findLast(
    ({ type, to }) =>
      type === "snoozed" || (GIVES.has(type) && (type !== "escalated" || to !== undefined)),
  );
  return last?.type === "snoozed" ? toMoment(last.until) : null;
}

const GIVES: ReadonlySet<LogEvent["type"]> = new Set(["offered", "reassigned", "escalated"]);
