import type { RunningClock } from "../clock/clock.ts";
import type { QueueFacts } from "../queue/queue-facts.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Standing, WatchedLead } from "./watched-lead.ts";

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

/** One lead: "Due soon: answer Sara Lindqvist (Nordwind)", "Overdue: …", "Missed before: …". */
export function leadAlertWords(lead: WatchedLead, reader: AlertReader): AlertWords {
  const { facts, clock, standing } = lead;
  const what = `${OWED[clock.owes]} ${reader.names ? buyerOf(facts) : "a lead"}`;
  const due = `It ${standing === "missed" ? "was" : "is"} due ${whenInWords(clock.dueAt, reader)}.`;
  const before = standing === "again" ? "The time was missed once and runs anew. " : "";
  return {
    title: `${PRESSES[standing]}: ${what}`,
    message: `${before}${due}${promiseInWords(clock)}`,
  };
}

/** Several at once: "5 leads are overdue, 2 are due soon". */
export function summaryWords(leads: readonly WatchedLead[], reader: AlertReader): AlertWords {
  const sorted = leads.toSorted((one, other) => one.clock.dueAt - other.clock.dueAt);
  const named = sorted.slice(0, NAMED_IN_SUMMARY).map(({ facts }) => buyerOf(facts));
  const rest = sorted.length - named.length;
  const names = `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
  const due = sorted.slice(0, 1).map(({ clock, standing }) => {
    const verb = standing === "missed" ? "was" : "is";
    return `The first ${verb} due ${whenInWords(clock.dueAt, reader)}.`;
  });
  return {
    title: countInWords(countOf(leads)),
    message: reader.names ? `${names} ${due}` : `${due} The queue has them all.`,
  };
}

/** How many stand where. */
export interface PressingCount {
  readonly overdue: number;
  readonly soon: number;
  readonly again: number;
}

function countOf(leads: readonly WatchedLead[]): PressingCount {
  const count = (wanted: Standing) => leads.filter(({ standing }) => standing === wanted).length;
  return { overdue: count("missed"), soon: count("warned"), again: count("again") };
}

/** "1 lead is overdue", "3 leads are overdue, 2 are due soon"; "" where nothing presses. */
export function countInWords({ overdue, soon, again }: PressingCount): string {
  return [
    { count: overdue, one: "is overdue", more: "are overdue" },
    { count: soon, one: "is due soon", more: "are due soon" },
    { count: again, one: "was missed before", more: "were missed before" },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, more }, index) => {
      const leads = index > 0 ? "" : count === 1 ? " lead" : " leads";
      return `${count}${leads} ${count === 1 ? one : more}`;
    })
    .join(", ");
}

const PRESSES: Readonly<Record<Standing, string>> = {
  calm: "Due",
  again: "Missed before",
  warned: "Due soon",
  missed: "Overdue",
};

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
