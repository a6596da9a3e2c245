import { failureToWords } from "#components/data/failure-words.ts";
import { duration, relativeTime } from "#components/ui/format-time.ts";
import { HANDOFF_FIELDS, type HandoffField } from "#lib/domain/handoff-field.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import type { Write } from "#lib/domain/write.ts";

/** How a pending write looks: four states, four looks. */
export type EntryLook = "kept" | "waiting" | "sending" | "attention";

export interface EntryWords {
  readonly look: EntryLook;
  /** "Saved here", "Waiting", "Sending", "Needs you" */
  readonly state: string;
  /** "Fields of the record", "Note on the timeline" */
  readonly what: string;
  /** "Made 3 minutes ago. Tried twice, last 1 minute ago." */
  readonly history: string;
  /** Why it has not left, and what happens next. */
  readonly why: string;
  readonly code: string | null;
}

export interface EntryMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: string;
  readonly crm: string;
  readonly online: boolean;
  /** Another write has to arrive before this one. */
  readonly isHeld: boolean;
}

/** A pending write in words. */
export function entryWords(entry: OutboxEntry, moment: EntryMoment): EntryWords {
  const { now, locale } = moment;
  const look = entryLook(entry, now);
  const trouble = look === "waiting" && !moment.online ? OFFLINE : entry.trouble;
  const failure = trouble === null ? null : failureToWords(trouble, moment.crm);
  return {
    look,
    state: STATES[look],
    what: writeKind(entry.write),
    history: `Made ${relativeTime(entry.createdAt, now, locale)}. ${attemptsInWords(entry, moment)}`,
    why: failure === null ? waitInWords(entry, look, moment) : fullWhy(entry, failure, moment),
    code: failure?.code ?? null,
  };
}

/** What is in a write, as text that can be pasted into the CRM by hand. */
export function writeToText(write: Write): string {
  if (write.kind === "timeline-note") return write.text;
  const lines = Object.entries(write.fields).map(([field, value]) => {
    const label = isHandoffField(field) ? HANDOFF_FIELDS[field].label : field;
    return `${label}: ${value ?? "(empty)"}`;
  });
  return lines.join("\n");
}

/** Whether nothing of the action has left yet, so that Undo is certain to work. */
export function isUndoable(entry: OutboxEntry): boolean {
  return entry.state === "pending" && entry.attempts.length === 0;
}

const OFFLINE = { type: "offline" } as const;

const STATES = {
  kept: "Saved here",
  waiting: "Waiting",
  sending: "Sending",
  attention: "Needs you",
} as const satisfies Record<EntryLook, string>;

function entryLook(entry: OutboxEntry, now: number): EntryLook {
  if (entry.state === "attention") return "attention";
  if (entry.state === "sending") return "sending";
  return entry.attempts.length === 0 && entry.notBefore > now ? "kept" : "waiting";
}

function writeKind(write: Write): string {
  return write.kind === "patch" ? "Fields of the record" : "Note on the timeline";
}

function attemptsInWords(entry: OutboxEntry, { now, locale }: EntryMoment): string {
  const last = entry.attempts.at(-1);
  if (last === undefined) return "Not tried yet.";
  const count = entry.attempts.length;
  const times = count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
  const when = relativeTime(last.at, now, locale);
  return count === 1 ? `Tried once, ${when}.` : `Tried ${times}, last ${when}.`;
}

function waitInWords(
  entry: OutboxEntry,
  look: EntryLook,
  { now, crm, isHeld }: EntryMoment,
): string {
  if (look === "attention") return "Look at it, then try again or discard it.";
  if (look === "sending") return `On its way to ${crm}.`;
  if (isHeld) return "Goes out after the write above has arrived.";
  const seconds = Math.ceil((entry.notBefore - now) / 1000);
  if (look === "kept") return `Leaves in ${seconds} s, so that it can be undone.`;
  return "Goes out next.";
}

function fullWhy(
  entry: OutboxEntry,
  words: { readonly title: string; readonly nextStep: string },
  { now, locale }: EntryMoment,
): string {
  const wait = entry.notBefore - now;
  const again =
    entry.state === "pending" && wait > MINUTE_MS ? ` Next try in ${duration(wait, locale)}.` : "";
  return `${words.title} ${words.nextStep}${again}`;
}

const MINUTE_MS = 60_000;

function isHandoffField(name: string): name is HandoffField {
  return Object.hasOwn(HANDOFF_FIELDS, name);
}
