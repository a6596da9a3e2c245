import { toDeviceTime } from "../clock/crm-time.ts";
import { type AlertMemory, rememberTold, toldMarks } from "./alert-memory.ts";
import type { AlertSettings } from "./alert-settings.ts";
import {
  type AlertReader,
  type AlertWords,
  countInWords,
  leadAlertWords,
  summaryWords,
} from "./alert-words.ts";
import type { Audible } from "./quiet.ts";
import { owedMark, type Standing, type WatchedLead } from "./watched-lead.ts";

/** The id of the one notification that stands for several leads. */
export const SUMMARY_ID = "leads";

/** At most so many notifications about single leads come within this time; what else comes is told together. */
const MOST_SINGLES = 3;
const STORM_MS = 10 * 60_000;

export interface AlertsInput {
  /** The leads of this person, on every connection, whose clock runs. */
  readonly mine: readonly WatchedLead[];
  readonly memory: AlertMemory;
  readonly settings: AlertSettings;
  /** When this person may be interrupted, by the calendar of a lead's connection. */
  readonly audibleFor: (lead: WatchedLead) => Audible;
  /** This device's, as are all moments that are remembered and answered. */
  readonly now: number;
  /** IANA name of this browser's zone. */
  readonly timeZone: string;
}

/** A notification: about one lead, or about several (`SUMMARY_ID`). The same id takes the earlier one's place. */
export interface Alert extends AlertWords {
  readonly id: string;
}

/** What the badge shows; a count of 0 is no badge. */
export interface Badge {
  readonly count: number;
  readonly tone: "soon" | "overdue";
  /** The count in words, "" for none. */
  readonly words: string;
}

export interface AlertsDecision {
  readonly badge: Badge;
  readonly show: readonly Alert[];
  /** Notifications that stand for nothing any more. */
  readonly take: readonly string[];
  /** To be remembered once that is shown. */
  readonly memory: AlertMemory;
  /** When to decide again, epoch milliseconds; null when nothing will come by itself. */
  readonly nextAt: number | null;
}

/**
 * Decides what a person is told of their leads now. Everything is computed from the clocks as they are and
 * from what was told before, so that a sleep, a second window or a clock that was set changes nothing: each
 * lead's warning and its miss are told once, when the person may be interrupted; three at most one by one,
 * the others together. A snooze puts off what is told and nothing else; after it, it is told again.
 */
export function decideAlerts(input: AlertsInput): AlertsDecision {
  const { mine, settings, now } = input;
  const loud = mine.filter(({ snoozedUntil }) => snoozedUntil === null);
  const overdue = loud.filter(({ clock }) => clock.state === "missed").length;
  const soon = loud.filter(({ clock }) => clock.state === "warned").length;
  const told = toldMarks(input.memory);
  const toldAbout = loud.filter(({ standing }) => isToldAbout(standing, settings));
  const untold = toldAbout.filter((lead) => !wasTold(lead, told.get(lead.id) ?? []));
  const ready = untold.filter((lead) => input.audibleFor(lead).isAudible(now));
  const shown = show(input, ready, toldAbout);
  const up = new Set([...input.memory.up, ...shown.alerts.map(({ id }) => id)]);
  const wanted = new Set(toldAbout.map(({ id }) => id));
  const take = [...up].filter((id) =>
    id === SUMMARY_ID ? wanted.size === 0 : !wanted.has(id) || shown.together.has(id),
  );
  const openIds = new Set(mine.map(({ id }) => id));
  return {
    badge: {
      count: overdue + soon,
      tone: overdue > 0 ? "overdue" : "soon",
      words: countInWords({ overdue, soon, again: 0 }),
    },
    show: shown.alerts,
    take,
    memory: {
      told: rememberTold(input.memory.told, shown.told, openIds, now),
      singles: shown.singles,
      summaryAt: shown.summaryAt,
      up: [...up].filter((id) => !take.includes(id)),
    },
    nextAt: nextMoment(input, untold, shown.waitsUntil),
  };
}

interface Shown {
  readonly alerts: readonly Alert[];
  readonly told: readonly { readonly id: string; readonly marks: readonly string[] }[];
  /** The leads that the summary stands for. */
  readonly together: ReadonlySet<string>;
  readonly singles: readonly number[];
  readonly summaryAt: number | null;
  /** When what had to wait for the end of a storm is told; null where nothing had to. */
  readonly waitsUntil: number | null;
}

/** Tells what is ready, one by one where there are few, together where there are many. */
function show(
  { memory, settings, now, timeZone }: AlertsInput,
  ready: readonly WatchedLead[],
  pressing: readonly WatchedLead[],
): Shown {
  const reader: AlertReader = { now, timeZone, names: settings.names };
  const singles = memory.singles.filter((at) => isRecent(at, now));
  const summaryAt =
    memory.summaryAt !== null && isRecent(memory.summaryAt, now) ? memory.summaryAt : null;
  const still = { together: new Set<string>(), singles, summaryAt, waitsUntil: null };
  const told = ready.map((lead) => ({ id: lead.id, marks: marksOf(lead) }));
  if (ready.length <= MOST_SINGLES - singles.length) {
    const alerts = ready.map((lead) => ({ id: lead.id, ...leadAlertWords(lead, reader) }));
    return { ...still, alerts, told, singles: [...singles, ...ready.map(() => now)] };
  }
  if (summaryAt !== null) {
    return { ...still, alerts: [], told: [], waitsUntil: summaryAt + STORM_MS };
  }
  return {
    ...still,
    alerts: [{ id: SUMMARY_ID, ...summaryWords(pressing, reader) }],
    told,
    together: new Set(ready.map(({ id }) => id)),
    summaryAt: now,
  };
}

/** A clock that was set back makes no pause of hours out of one of minutes. */
function isRecent(at: number, now: number): boolean {
  return Math.abs(now - at) < STORM_MS;
}

function isToldAbout(standing: Standing, { notify, warn }: AlertSettings): boolean {
  return notify && standing !== "calm" && (warn || standing !== "warned");
}

/**
 * Whether this was told of a lead as it stands. A miss that was told when it happened is not told once more when
 * the window runs anew; after a snooze it is.
 */
function wasTold(lead: WatchedLead, marks: readonly string[]): boolean {
  if (
    marksOf(lead)
      .slice(0, 1)
      .some((mark) => marks.includes(mark))
  )
    return true;
  if (lead.standing !== "again" || afterSnooze(lead) !== "") return false;
  const before = `${lead.facts.clock.round}/${lead.clock.misses - 1}/`;
  return marks.some((it) => it.startsWith(before) && it.slice(before.length).includes("/miss"));
}

/** What is told with a lead's alert. Whoever is told of a miss is not warned of it afterwards, whatever becomes of the clock. */
function marksOf(lead: WatchedLead): readonly string[] {
  const { standing, facts, clock } = lead;
  if (standing === "again")
    return [`${facts.clock.round}/${clock.misses}/again${afterSnooze(lead)}`];
  const mark = (what: string) => `${owedMark(lead)}/${what}${afterSnooze(lead)}`;
  return standing === "missed" ? [mark("miss"), mark("warning")] : [mark("warning")];
}

function afterSnooze({ facts, snoozedUntil }: WatchedLead): string {
  const until = facts.clock.snoozedUntil;
  return until === null || snoozedUntil !== null ? "" : `/${until}`;
}

function nextMoment(
  { mine, audibleFor, now }: AlertsInput,
  untold: readonly WatchedLead[],
  waitsUntil: number | null,
): number | null {
  const changes = mine.flatMap(({ clock, crmClock, snoozedUntil }) => [
    snoozedUntil,
    clock.warnAt === null ? null : toDeviceTime(crmClock, clock.warnAt),
    toDeviceTime(crmClock, clock.dueAt),
  ]);
  const openings = untold.map((lead) => {
    const audible = audibleFor(lead);
    return audible.isAudible(now) ? null : audible.nextAudible(now);
  });
  return [...changes, ...openings, waitsUntil].reduce<number | null>(
    (soonest, at) =>
      at === null || at <= now || (soonest !== null && soonest <= at) ? soonest : at,
    null,
  );
}
