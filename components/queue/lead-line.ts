import type { RunningClock } from "#lib/domain/clock/clock.ts";
import { toCrmTime } from "#lib/domain/clock/crm-time.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { reengagedBy } from "#lib/domain/queue/cold.ts";
import type { QueueView } from "#lib/domain/queue/queue-choice.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import { FACT_LABELS } from "#lib/domain/routing/fact-in-words.ts";
import { COLD_LABELS, type DueWords, dueWords, STATUS_LABELS } from "./lead-words.ts";
import type { Times } from "./times.ts";
import type { Queue } from "./use-queue.ts";

/** A lead as one line of the queue reads. */
export interface LeadLine {
  readonly name: string | null;
  readonly company: string | null;
  /** Why it is here, or what to do about it. */
  readonly about: string | null;
  readonly due: DueWords | null;
  /** The moment behind the words, with its zone where that is not the reader's. */
  readonly dueTitle: string | undefined;
  readonly status: string;
  readonly owner: string | null;
  readonly leadType: string | null;
  readonly offered: string | null;
}

export interface LineReader {
  readonly locale: string;
  readonly times: Times;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: number;
  readonly playbook: Playbook;
  readonly view: QueueView;
  readonly account: Queue["accounts"][number];
}

/** Puts a lead into words for the part of the queue in which it is shown. */
export function toLeadLine(entry: QueueEntry, reader: LineReader): LeadLine {
  const { facts } = entry;
  const { account, now, locale, view } = reader;
  const crmNow = toCrmTime(account, now);
  const clock = account.clocks.of(facts.clock, crmNow);
  const { status, offeredAt } = facts.clock;
  const running = clock?.type === "running" ? clock : null;
  return {
    name: entry.title,
    company: facts.company,
    about: aboutLead(entry, reader),
    due: view === "cold" ? coldWords(entry, reader) : dueWords(clock, crmNow, locale),
    dueTitle: view === "cold" || running === null ? undefined : dueTitle(running, reader),
    status: status === null ? "" : STATUS_LABELS[status],
    owner: view === "cold" ? reengages(entry, reader) : entry.ownerName,
    leadType: entry.leadTypeLabel,
    offered: offeredAt === null ? null : reader.times.day(offeredAt, now),
  };
}

function aboutLead(entry: QueueEntry, { view }: LineReader): string | null {
  if (view !== "to-complete") return entry.facts.reason;
  return `Missing: ${entry.missing.map((name) => FACT_LABELS[name].toLowerCase()).join(", ")}`;
}

function coldWords({ cooling }: QueueEntry, reader: LineReader): DueWords | null {
  if (cooling === null) return null;
  const since = reader.times.day(cooling.at, reader.now);
  return { text: `Cold since ${since}`, detail: COLD_LABELS[cooling.reason], tone: "soon" };
}

function reengages({ facts, ownerName }: QueueEntry, { playbook, account }: LineReader) {
  return reengagedBy(facts.clock.ownerId, playbook, account.owners)?.name ?? ownerName;
}

function dueTitle({ dueAt, calendar }: RunningClock, { times, timeZone }: LineReader): string {
  const here = times.moment(dueAt, timeZone);
  if (calendar.timeZone === timeZone) return `Due ${here}, counted in ${calendar.label}`;
  const there = times.moment(dueAt, calendar.timeZone);
  return `Due ${here} (${timeZone}), which is ${there} in ${calendar.timeZone}, counted in ${calendar.label}`;
}
