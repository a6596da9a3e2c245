import type { ClockCalendar, RunningClock } from "../clock/clock.ts";
import { createZone } from "../note/zone.ts";
import { displayLine } from "../text/display-text.ts";
import type { NextOwner } from "./find-next-owner.ts";
import type { Miss } from "./miss-of.ts";

/** "Answer time missed: Sara Lindqvist, now with Omar Haddad" */
export function escalationTitle({ clock }: Miss, next: NextOwner, buyer: string): string {
  const what = clock.owes === "answer" ? "Answer time missed" : "Not accepted in time";
  const to = next.isNew && next.owner !== null ? `, now with ${displayLine(next.owner.name)}` : "";
  return `${what}: ${buyer}${to}`;
}

/** "No answer by Mon 23 Nov, 18:00 (Riyadh)." and why the lead stays where it is, if it should not. */
export function escalationReason({ clock }: Miss, { nobody }: NextOwner): string {
  const stays = nobody === null ? [] : [`${nobody} So it stays where it is.`];
  return [missInWords(clock), ...stays].join(" ");
}

/** The task's title and text; the text holds everything that has to be known to act, and no link. */
export function taskWords(
  miss: Miss,
  next: NextOwner,
  { buyer, rule, after }: TaskDetails,
): { readonly title: string; readonly text: string } {
  const { clock, tier } = miss;
  const title =
    clock.owes === "answer"
      ? `Overdue: answer ${buyer}`
      : `Overdue: accept ${buyer} or give the lead back`;
  const lines = [
    escalationReason(miss, next),
    ownerInWords(next, rule),
    genericInWords(clock),
    clock.promise === null ? null : `What sales does: ${clock.promise}`,
    `What was agreed for this case: ${tier.ifMissed}`,
    after === null ? null : `Now due by ${momentInWords(after.dueAt, after.calendar)}.`,
  ];
  return {
    title,
    text: lines
      .filter((line) => line !== null)
      .map(displayLine)
      .join("\n"),
  };
}

export interface TaskDetails {
  readonly buyer: string;
  /** The label of the rule that named the new owner; null where none did. */
  readonly rule: string | null;
  /** The window that begins anew; null where nothing can be due. */
  readonly after: Pick<RunningClock, "dueAt" | "calendar"> | null;
}

function missInWords({ owes, dueAt, calendar }: RunningClock): string {
  const what = owes === "answer" ? "No answer by" : "Not accepted by";
  return `${what} ${momentInWords(dueAt, calendar)}.`;
}

function ownerInWords({ owner, isNew }: NextOwner, rule: string | null): string | null {
  if (owner === null || !isNew) return null;
  return rule === null
    ? `Now with ${owner.name}.`
    : `Now with ${owner.name}, by the rule “${rule}”.`;
}

function genericInWords({ genericAt, calendar }: RunningClock): string | null {
  if (genericAt === null) return null;
  return `The message of ${momentInWords(genericAt, calendar)} was generic: it counts as no answer.`;
}

/** "Mon 23 Nov, 18:00 (Riyadh)": whoever reads it in the CRM may be in another zone. */
function momentInWords(at: number, { label, timeZone }: ClockCalendar): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  const zone = label.includes(city) ? label : `${label}, ${city} time`;
  return `${createZone(timeZone).toShortWords(at)} (${zone})`;
}
