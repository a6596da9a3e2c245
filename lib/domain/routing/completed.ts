import type { LogEvent } from "../log.ts";

/** The facts that a person may complete where the CRM knows nothing (R-RO-05). */
export const COMPLETABLE = [
  "industry",
  "employees",
  "country",
  "service-line",
  "deal-amount",
] as const;

export type Completable = (typeof COMPLETABLE)[number];

/** What people completed, by fact, as the log keeps it: numbers as digits, a service line by its id. */
export type CompletedFacts = Readonly<Partial<Record<Completable, string>>>;

/** Of each fact the newest answer in the log; an empty one takes the answer back. Events are oldest first. */
export function readCompleted(events: readonly LogEvent[]): CompletedFacts {
  const answers: Partial<Record<Completable, string>> = {};
  for (const event of events) {
    if (event.type !== "completed") continue;
    for (const fact of COMPLETABLE) {
      const answer = event.answers?.[fact]?.trim();
      if (answer === "") delete answers[fact];
      else if (answer !== undefined) answers[fact] = answer;
    }
  }
  return answers;
}

/** A number as the log keeps it; null where it is none, or below zero. */
export function completedNumber(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,15}(?:\.\d{1,4})?$/u.test(text)) return null;
  return Number(text);
}
