import { type FailureWords, failureToWords } from "#components/data/failure-words.ts";
import { absoluteTime } from "#components/ui/format-time.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { duration } from "#lib/domain/text/duration.ts";
import type { Write } from "#lib/domain/write.ts";
import { ago, tryCount } from "./attempt-words.ts";

/** How a pending write looks: each state has its own look. */
export type EntryLook = "kept" | "waiting" | "unexplained" | "sending" | "checking" | "attention";

export interface EntryWords {
  readonly look: EntryLook;
  /** "Saved here", "Waiting", "Sending", "Needs you" */
  readonly state: string;
  /** "Fields of the record", "Note on the timeline", "Task" */
  readonly what: string;
  /** "Made 3 minutes ago." */
  readonly age: string;
  /** "Not tried yet.", "Tried twice, last 1 minute ago." */
  readonly tries: string;
  /** Why it has not left, and what happens next. */
  readonly why: string;
  readonly code: string | null;
}

export interface EntryMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: string;
  readonly timeZone: string;
  readonly crm: string;
  readonly online: boolean;
  /** Which write has to arrive before this one: the one before it in its action, or an earlier one of its record. */
  readonly waitsFor: "action" | "record" | null;
  /** What stops its whole account; null when nothing is known to. */
  readonly stopped: Failure | null;
  /** Whether others have been leaving lately: then its turn comes. */
  readonly moving: boolean;
}

/** A pending write in words (P14.1). */
export function entryWords(entry: OutboxEntry, moment: EntryMoment): EntryWords {
  const { now, locale } = moment;
  const look = entryLook(entry, moment);
  const trouble = waitsOn(entry, look, moment);
  const failure = trouble === null ? null : troubleInWords(entry, trouble, moment.crm);
  return {
    look,
    state: STATES[look],
    what: writeKind(entry.write),
    age: `Made ${ago(entry.createdAt, now, locale)}.`,
    tries: tryCount(entry, now, locale),
    why: failure === null ? waitInWords(entry, look, moment) : fullWhy(entry, failure, moment),
    code: failure?.code ?? null,
  };
}

/** Whether nothing of the action has left yet, so that Undo is certain to work. */
export function isUndoable(entry: OutboxEntry): boolean {
  return entry.state === "pending" && entry.attempts.length === 0;
}

/** Whether a request for it is under way: nothing can be done about it until the answer is here. */
export function isOnItsWay(entry: OutboxEntry): boolean {
  return entry.state === "sending" && entry.lease !== null;
}

/** What "Send now" risks where an earlier try may have arrived, null where it risks nothing. */
export function riskOfSendingNow(entry: OutboxEntry, crm: string): string | null {
  if (!entry.mayHaveHappened) return null;
  return entry.write.kind === "patch"
    ? `${crm} may already have it. Setting the same values again changes nothing.`
    : `${crm} may already have it. Handrail looks for it first and removes a second copy later.`;
}

const KINDS = {
  patch: "Fields of the record",
  "timeline-note": "Note on the timeline",
  task: "Task",
} as const satisfies Record<Write["kind"], string>;

const OFFLINE = { type: "offline" } as const;

const STATES = {
  kept: "Saved here",
  waiting: "Waiting",
  unexplained: "Waits too long",
  sending: "Sending",
  checking: "Checking",
  attention: "Needs you",
} as const satisfies Record<EntryLook, string>;

const MINUTE_MS = 60_000;

/** From here on, waiting without a reason is a fault (P12.3). */
const TOO_LONG_MS = 10 * MINUTE_MS;

function entryLook(entry: OutboxEntry, moment: EntryMoment): EntryLook {
  if (entry.state === "attention") return "attention";
  const isFresh = entry.attempts.length === 0 && entry.trouble === null;
  if (entry.state === "pending" && isFresh && entry.notBefore > moment.now) return "kept";
  if (isUnexplained(entry, moment)) return "unexplained";
  if (entry.state === "pending") return "waiting";
  return isOnItsWay(entry) ? "sending" : "checking";
}

function isUnexplained(entry: OutboxEntry, moment: EntryMoment): boolean {
  const { now, online, waitsFor, stopped, moving } = moment;
  if (!online || waitsFor !== null || stopped !== null || moving) return false;
  return now - Math.max(entry.notBefore, entry.createdAt) >= TOO_LONG_MS;
}

/** The failure that explains why it is still here. */
function waitsOn(entry: OutboxEntry, look: EntryLook, moment: EntryMoment): Failure | null {
  switch (look) {
    case "kept":
    case "sending":
    case "unexplained":
      return null;
    case "attention":
      return entry.trouble;
    case "waiting":
    case "checking":
      if (!moment.online) return OFFLINE;
      return moment.stopped ?? entry.trouble;
  }
}

function writeKind(write: Write): string {
  return KINDS[write.kind];
}

/** As for any failure, but the record is known to have been there, and there are two buttons to press. */
function troubleInWords(entry: OutboxEntry, trouble: Failure, crm: string): FailureWords {
  const words = failureToWords(trouble, crm);
  if (entry.state !== "attention") return words;
  switch (trouble.type) {
    case "not-found":
      return {
        ...words,
        title: `The record is no longer visible to you in ${crm}: it was deleted for good, or the key may no longer see it.`,
        nextStep: "What you wrote is kept: copy it, try again, or discard it.",
      };
    case "conflict":
      if (trouble.fields.length === 0) return words;
      return {
        ...words,
        title: `Changed by somebody else in ${crm} too.`,
        nextStep: "Decide which one stands. The rest of it has been sent.",
      };
    case "archived":
      return {
        ...words,
        nextStep: `Restore it in ${crm} and try again, or copy what you wrote and discard it.`,
      };
    case "unknown":
      return {
        ...words,
        title: `No clear answer came from ${crm}, however often it was tried.`,
        nextStep: `Look in ${crm} whether it is there. “Try again” looks for it too, before it sends.`,
      };
    default:
      return words;
  }
}

function waitInWords(
  entry: OutboxEntry,
  look: EntryLook,
  { now, locale, crm, waitsFor, moving }: EntryMoment,
): string {
  const wait = entry.notBefore - now;
  switch (look) {
    case "attention":
      return "Look at it, then try again or discard it.";
    case "sending":
      return `On its way to ${crm}.`;
    case "kept":
      return `Leaves in ${shortWait(wait, locale)}, so that it can be undone.`;
    case "unexplained":
      return `It should have left ${duration(wait, locale)} ago, and Handrail does not know why it has not. Press “Send now”. If it stays, save the report under Settings, Diagnostics.`;
    case "waiting":
    case "checking":
      if (waitsFor === "action") return "Goes out after the write above has arrived.";
      if (waitsFor === "record") return "Goes out after an earlier write to the same record.";
      return moving ? "Its turn comes: others are leaving before it." : "Goes out next.";
  }
}

function fullWhy(
  entry: OutboxEntry,
  words: { readonly title: string; readonly nextStep: string },
  { now, locale, timeZone }: EntryMoment,
): string {
  const wait = entry.notBefore - now;
  if (entry.state === "attention" || wait < 1000) return `${words.title} ${words.nextStep}`;
  const at =
    wait > MINUTE_MS ? `, at ${absoluteTime(entry.notBefore, { locale, timeZone }, "time")}` : "";
  return `${words.title} ${words.nextStep} Next try in ${shortWait(wait, locale)}${at}.`;
}

function shortWait(ms: number, locale: string): string {
  return ms < MINUTE_MS ? `${Math.ceil(ms / 1000)} s` : duration(ms, locale);
}
