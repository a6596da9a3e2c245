import type { Playbook } from "./schema.ts";

/** How far a new version goes: new rules are a large step, better words a small one. */
export type VersionStep = "small" | "large";

/** "1.2.0" → "1.3.0" or "2.0.0". The number that can go no higher takes the next larger with it. */
export function nextVersion(version: string, step: VersionStep): string {
  const [large = 0, small = 0] = version.split(".").map(Number);
  return step === "large" || small >= HIGHEST ? `${large + 1}.0.0` : `${large}.${small + 1}.0`;
}

/** As the schema has it: four digits. */
const HIGHEST = 9999;

/** Where a playbook stands to the day on which it is to be looked at again; days are `YYYY-MM-DD`. */
export type ReviewState =
  | { readonly type: "none" }
  | { readonly type: "ahead"; readonly on: string }
  | { readonly type: "due"; readonly since: string };

/** Whether the review is due (R-DQ-04). `today` is the day in the playbook's time zone, `YYYY-MM-DD`. */
export function reviewState({ reviewBy }: Playbook, today: string): ReviewState {
  if (reviewBy === null) return { type: "none" };
  return reviewBy > today ? { type: "ahead", on: reviewBy } : { type: "due", since: reviewBy };
}

/**
 * The same day one cadence later, a quarter unless said otherwise (R-DQ-04); at the end of a month that
 * is shorter, its last day. Days are `YYYY-MM-DD`.
 */
export function nextReviewDay(
  from: string,
  cadence: Playbook["reviews"][number]["every"] = "quarter",
): string {
  const date = new Date(`${from}T00:00:00Z`);
  if (cadence === "week") {
    date.setUTCDate(date.getUTCDate() + 7);
    return toDay(date);
  }
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + (cadence === "month" ? 1 : 3));
  // The 31st of a month that has none runs over into the month after.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return toDay(date);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
