import { HANDOFF_FIELDS, type HandoffField } from "./handoff-field.ts";
import type { LogEvent } from "./log.ts";

/** One field as it was when the person decided, as it is now, and as the person wants it. */
export interface BothSides {
  readonly field: HandoffField;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/** The fields that two people's choices decide together, and what becomes of each. */
export interface Choice {
  /** Empty when there is only one choice, and each field is merged by itself. */
  readonly fields: ReadonlySet<HandoffField>;
  readonly fateOf: (side: BothSides) => "left" | "sent" | "replaces";
}

/** What one choice of an outcome sets: half of one choice beside half of another would be neither. */
const OF_A_CHOICE: ReadonlySet<HandoffField> = new Set([
  "status",
  "acceptedAt",
  "outcome",
  "reason",
  "evidence",
  "outcomeAt",
  "recycleUntil",
]);

/** In these two choices differ; the rest follows from them or says when. */
const CHOSEN: ReadonlySet<HandoffField> = new Set([
  "outcome",
  "reason",
  "evidence",
  "recycleUntil",
]);

/**
 * Whose choice stands where both chose an outcome (P7.3): the one whose `outcomeAt` is later, whatever
 * came to the CRM first. Theirs when nothing but the moment differs, since nothing is lost then; ours
 * when theirs bears no moment. Ours needs an event beside it, so that the log can keep the other.
 */
export function whoseChoice(sides: readonly BothSides[], events: readonly LogEvent[]): Choice {
  const outcome = sides.find(({ field }) => field === "outcome");
  const moment = sides.find(({ field }) => field === "outcomeAt");
  if (outcome === undefined || moment === undefined) return NO_CHOICE;
  if (outcome.mine === null || outcome.theirs === null || moment.mine === null) return NO_CHOICE;
  // Our own moment is there: ours has arrived before, and what differs was changed after it.
  if (moment.mine === moment.theirs) return NO_CHOICE;
  if (!isChanged(outcome) && !isChanged(moment)) return NO_CHOICE;
  if (isLater(moment)) return THEIRS;
  // Asked before whether they differ: a repeat, after which nothing does, must be judged alike.
  if (events.length === 0) return NO_CHOICE;
  const differs = sides.some(({ field, theirs, mine }) => CHOSEN.has(field) && theirs !== mine);
  return differs ? OURS : THEIRS;
}

const NO_CHOICE: Choice = { fields: new Set(), fateOf: () => "left" };
const THEIRS: Choice = { fields: OF_A_CHOICE, fateOf: () => "left" };
const OURS: Choice = {
  fields: OF_A_CHOICE,
  fateOf: (side) => {
    if (side.mine === side.theirs) return "left";
    return isChanged(side) ? "replaces" : "sent";
  },
};

function isChanged({ base, theirs }: BothSides): boolean {
  return theirs !== base;
}

function isLater({ theirs, mine }: BothSides): boolean {
  return Date.parse(theirs ?? "") > Date.parse(mine ?? "");
}

/**
 * The choice that ours replaced, as an event beside ours: whoever made it in the CRM itself left none.
 * Its id follows from ours, so that a repeat adds nothing.
 */
export function keepChoice(
  replaced: readonly BothSides[],
  events: readonly LogEvent[],
): readonly LogEvent[] {
  const ours = events.findLast((event) => event.outcome !== undefined) ?? events.at(-1);
  if (replaced.length === 0 || ours === undefined) return [];
  const was = new Map(replaced.map(({ field, theirs }) => [field, theirs]));
  const outcome = was.get("outcome") ?? null;
  const reason = was.get("reason") ?? null;
  return [
    {
      // The end of a ULID is what tells it from others.
      id: `${ours.id.slice(-MOST_OF_ID)}${BEFORE}`,
      at: momentBefore(ours.at, was.get("outcomeAt") ?? null),
      by: null,
      type: "dispositioned",
      ...(outcome === null ? {} : { outcome: cut(outcome, MOST_OF_NAME) }),
      ...(reason === null ? {} : { reason: cut(reason, MOST_OF_NAME) }),
      words: cut(toWords(was), MOST_OF_WORDS),
    },
  ];
}

/** The lengths that a log event allows. */
const BEFORE = "-before";
const MOST_OF_ID = 40 - BEFORE.length;
const MOST_OF_NAME = 60;
const MOST_OF_WORDS = 2000;

/** When theirs was made; where that is not known, just before ours. */
function momentBefore(ours: string, theirs: string | null): string {
  const known = Date.parse(theirs ?? "");
  return new Date(known > 0 ? known : Date.parse(ours) - 1).toISOString();
}

/** Everything that was there, short values first: the longest is the one that may be cut. */
function toWords(was: ReadonlyMap<HandoffField, string | null>): string {
  const values = [...was].map(
    ([field, value]) => `${HANDOFF_FIELDS[field].label}: ${value ?? "–"}`,
  );
  const byLength = values.toSorted((left, right) => left.length - right.length);
  return `The record held this before: ${byLength.join("; ")}`;
}

function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}
