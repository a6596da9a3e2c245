import { z } from "zod";
import { toDeviceTime } from "../clock/crm-time.ts";
import { owedMark, type WatchedLead } from "./watched-lead.ts";

/** The owner's browser looks first, every other one after a delay of its own between these. */
const FIRST_OTHER_MS = 20_000;
const LAST_OTHER_MS = 120_000;

/** A miss on which nothing could be done is looked at again after this. */
export const RETRY_MS = 15 * 60_000;

/** One whose consequence the CRM has refused, after this: what it refuses once, it refuses again. */
export const REFUSED_RETRY_MS = 24 * 60 * 60_000;

/** Each look asks the CRM for a record: after a weekend not for a hundred at once. */
export const MOST_AT_ONCE = 5;
const NEXT_BATCH_MS = 30_000;

export const triedMissSchema = z.object({
  /** Of the lead. */
  id: z.string().max(400),
  mark: z.string().max(200),
  /** Epoch milliseconds. */
  at: z.number(),
  /** What follows from it was refused by the CRM; else left out. */
  isRefused: z.literal(true).optional(),
});

/** A miss that this browser has looked at without anything coming of it. */
export type TriedMiss = Readonly<z.infer<typeof triedMissSchema>>;

/** For how long a miss is left alone that was tried, in milliseconds. */
export function restOf({ isRefused }: Pick<TriedMiss, "isRefused">): number {
  return isRefused === true ? REFUSED_RETRY_MS : RETRY_MS;
}

/** A miss that is this browser's to look at now. */
export interface DueMiss {
  readonly lead: WatchedLead;
  readonly mark: string;
}

export interface EscalationsDecision {
  readonly due: readonly DueMiss[];
  /** When another miss becomes this browser's to look at; null for none that is known. */
  readonly nextAt: number | null;
}

/**
 * Whose turn it is to look at the misses of a team. The delay only keeps browsers from asking all at once; that
 * one consequence comes of it is made sure of elsewhere. A miss for which the playbook knows no step is left alone.
 *
 * @param personOf who the person at this browser is, on a lead's connection.
 * @param hasStep whether the playbook says that something happens.
 */
export function decideEscalations(input: {
  readonly leads: readonly WatchedLead[];
  readonly tried: readonly TriedMiss[];
  readonly personOf: (lead: WatchedLead) => string | null;
  readonly hasStep: (lead: WatchedLead) => boolean;
  readonly now: number;
}): EscalationsDecision {
  const { leads, personOf, hasStep, now } = input;
  const triedAt = new Map(input.tried.map((it) => [`${it.id} ${it.mark}`, it]));
  const turns = leads.flatMap((lead) => {
    const person = personOf(lead);
    if (person === null || !hasStep(lead)) return [];
    const mark = owedMark(lead);
    const tried = triedAt.get(`${lead.id} ${mark}`);
    const turn = dueHere(lead) + (lead.isMine ? 0 : delayOf(lead.id, person));
    // A moment that lies ahead was noted by a clock that has been set back since.
    const retry = tried === undefined || tried.at > now ? turn : tried.at + restOf(tried);
    return [{ lead, mark, at: Math.max(turn, retry) }];
  });
  const ready = turns.filter(({ lead, at }) => lead.clock.state === "missed" && at <= now);
  const due = ready
    .toSorted((one, other) => dueHere(one.lead) - dueHere(other.lead))
    .slice(0, MOST_AT_ONCE);
  const later = turns.filter(({ at }) => at > now).map(({ at }) => at);
  const rest = ready.length > due.length ? [now + NEXT_BATCH_MS] : [];
  const nextAt = [...later, ...rest].reduce<number | null>(
    (soonest, at) => (soonest === null || at < soonest ? at : soonest),
    null,
  );
  return { due, nextAt };
}

/** When this device's clock shows that it is due. */
function dueHere({ clock, crmClock }: WatchedLead): number {
  return toDeviceTime(crmClock, clock.dueAt);
}

/** The same in every browser for one record and person, and evenly spread over people. */
function delayOf(id: string, person: string): number {
  let hash = 2_166_136_261;
  for (const letter of `${id} ${person}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return FIRST_OTHER_MS + (hash % (LAST_OTHER_MS - FIRST_OTHER_MS));
}
