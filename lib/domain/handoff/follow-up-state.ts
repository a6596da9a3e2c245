import { createZone, toIsoDate } from "../note/zone.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { type Attempt, type AttemptChannel, listAttempts } from "./follow-up-attempts.ts";

/** Where the follow-up of a lead stands against what the playbook agrees (R-DF-07). */
export interface FollowUpState {
  readonly attempts: readonly Attempt[];
  readonly made: number;
  readonly needed: number;
  /** The agreed attempts that nothing on record stands for. */
  readonly missing: readonly (AttemptChannel | "any")[];
  /** Calendar days from the first attempt to the last, in the playbook's zone. */
  readonly spanDays: number;
  readonly overDays: number;
  readonly isDone: boolean;
}

/** Holds the attempts on record up to the agreed ones: each by its channel first, "any" takes what is left. */
export function followUpState(playbook: Playbook, snapshot: RecordSnapshot): FollowUpState {
  const { attempts: agreed, overDays } = playbook.followUp;
  const attempts = listAttempts(snapshot);
  const left = attempts.flatMap(({ channel, count }) => Array<AttemptChannel>(count).fill(channel));
  const made = left.length;
  const missing = agreed
    .map(({ channel }) => channel)
    .toSorted((one, other) => Number(one === "any") - Number(other === "any"))
    .filter((channel) => !takeOne(left, channel));
  const spanDays = daysBetween(attempts, playbook.calendar.timeZone);
  return {
    attempts,
    made,
    needed: agreed.length,
    missing,
    spanDays,
    overDays,
    isDone: missing.length === 0 && spanDays >= overDays,
  };
}

/** "one call and one e-mail; the attempts so far span 2 of 5 days"; empty when nothing is missing. */
export function missingInWords({ missing, made, spanDays, overDays }: FollowUpState): string {
  const counts = new Map<AttemptChannel | "any", number>();
  for (const channel of missing) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const parts = [...counts].map(([channel, count]) => {
    const [one, many] = NAMES[channel];
    return count === 1 ? `one ${one}` : `${count} ${many}`;
  });
  const span =
    made > 0 && spanDays < overDays
      ? [`the attempts so far span ${spanDays} of ${overDays} days`]
      : [];
  return [...(parts.length === 0 ? [] : [join(parts)]), ...span].join("; ");
}

/** Takes one attempt of the channel out of the list; false when there is none. */
function takeOne(left: AttemptChannel[], channel: AttemptChannel | "any"): boolean {
  const at = channel === "any" ? left.length - 1 : left.indexOf(channel);
  if (at < 0) return false;
  left.splice(at, 1);
  return true;
}

function daysBetween(attempts: readonly Attempt[], timeZone: string): number {
  const first = attempts[0];
  const last = attempts.at(-1);
  if (first === undefined || last === undefined) return 0;
  const zone = createZone(timeZone);
  const [from, to] = [first, last].map(({ at }) =>
    Date.parse(toIsoDate(zone.toWall(Date.parse(at)))),
  );
  return Math.round(((to ?? 0) - (from ?? 0)) / DAY);
}

function join(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

const DAY = 86_400_000;

const NAMES: Readonly<Record<AttemptChannel | "any", readonly [string, string]>> = {
  call: ["call", "calls"],
  email: ["e-mail", "e-mails"],
  chat: ["chat message", "chat messages"],
  meeting: ["meeting", "meetings"],
  any: ["more attempt by any channel", "more attempts by any channel"],
};
