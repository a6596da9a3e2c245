import type { RunningClock } from "../clock/clock.ts";
import type { QueueFacts } from "../queue/queue-facts.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { WatchedLead } from "./watched-lead.ts";

/** What a notification says. */
export interface AlertWords {
  readonly title: string;
  readonly message: string;
}

/** Where the words are read. */
export interface AlertReader {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA name of this browser's zone: times are told in it. */
  readonly timeZone: string;
  /** Whether buyer and company may be named. */
  readonly names: boolean;
}

const NAMED_IN_SUMMARY = 3;
const LONGEST_NAME = 60;
const LONGEST_PROMISE = 120;

/** One lead: "Due soon: answer Sara Lindqvist (Nordwind)", or "Overdue: …". */
export function leadAlertWords({ facts, clock }: WatchedLead, reader: AlertReader): AlertWords {
  const isOver = clock.state === "missed";
  const what = `${OWED[clock.owes]} ${reader.names ? buyerOf(facts) : "a lead"}`;
  const due = whenInWords(clock.dueAt, reader);
  const promise = promiseInWords(clock);
  return {
    title: `${isOver ? "Overdue" : "Due soon"}: ${what}`,
    message: `${isOver ? `It was due ${due}.` : `It is due ${due}.`}${promise}`,
  };
}

/** Several at once: "5 leads are overdue, 2 are due soon". */
export function summaryWords(leads: readonly WatchedLead[], reader: AlertReader): AlertWords {
  const sorted = leads.toSorted((one, other) => one.clock.dueAt - other.clock.dueAt);
  const named = sorted.slice(0, NAMED_IN_SUMMARY).map(({ facts }) => buyerOf(facts));
  const rest = sorted.length - named.length;
  const names = `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
  const first = sorted[0];
  const due =
    first === undefined
      ? ""
      : `The first ${first.clock.state === "missed" ? "was" : "is"} due ${whenInWords(first.clock.dueAt, reader)}.`;
  return {
    title: countInWords(countOf(leads)),
    message: reader.names ? `${names} ${due}` : `${due} The queue has them all.`,
  };
}

/** How many are overdue, and how many are due soon. */
export interface PressingCount {
  readonly overdue: number;
  readonly soon: number;
}

export function countOf(leads: readonly WatchedLead[]): PressingCount {
  const overdue = leads.filter(({ clock }) => clock.state === "missed").length;
  return { overdue, soon: leads.length - overdue };
}

/** "1 lead is overdue", "3 leads are overdue, 2 are due soon" */
export function countInWords({ overdue, soon }: PressingCount): string {
  if (overdue === 0) return `${leadsAre(soon)} due soon`;
  const rest = soon === 0 ? "" : `, ${soon} ${soon === 1 ? "is" : "are"} due soon`;
  return `${leadsAre(overdue)} overdue${rest}`;
}

function leadsAre(count: number): string {
  return count === 1 ? "1 lead is" : `${count} leads are`;
}

const OWED: Readonly<Record<RunningClock["owes"], string>> = {
  acceptance: "accept",
  answer: "answer",
};

function buyerOf({ name, email, company }: QueueFacts): string {
  const buyer = shortenText(displayLine(name ?? email ?? ""), LONGEST_NAME) || "a lead";
  const firm = shortenText(displayLine(company ?? ""), LONGEST_NAME);
  return firm === "" ? buyer : `${buyer} (${firm})`;
}

/** What sales does, and not only by when (R-SL-05). */
function promiseInWords({ owes, promise }: RunningClock): string {
  if (owes === "acceptance" || promise === null) return "";
  return ` ${shortenText(displayLine(promise), LONGEST_PROMISE)}`;
}

/** "at 17:00", on another day "on Mon 23 Nov, 17:00". */
function whenInWords(at: number, { now, timeZone }: AlertReader): string {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short" });
  const isToday = day.format(at) === day.format(now);
  const words = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    ...(isToday ? {} : { weekday: "short", day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return `${isToday ? "at" : "on"} ${words}`;
}
