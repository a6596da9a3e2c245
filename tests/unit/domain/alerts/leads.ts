import { type AlertMemory, NOTHING_TOLD } from "#lib/domain/alerts/alert-memory.ts";
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from "#lib/domain/alerts/alert-settings.ts";
import { type AlertsDecision, decideAlerts } from "#lib/domain/alerts/decide-alerts.ts";
import { createAudible } from "#lib/domain/alerts/quiet.ts";
import { type WatchedLead, watchLeads } from "#lib/domain/alerts/watched-lead.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { ClockFacts, RunningClock } from "#lib/domain/clock/clock.ts";
import { createZone } from "#lib/domain/note/zone.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import type { QueueFacts } from "#lib/domain/queue/queue-facts.ts";
import { personKey } from "#tests/support/fakes/entries.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Monday to Friday, 09:00–17:00 in Berlin, with lunch. */
export const OFFICE: WorkCalendar = {
  timeZone: "Europe/Berlin",
  week: [
    {
      days: [1, 2, 3, 4, 5],
      hours: [
        { from: "09:00", to: "12:00" },
        { from: "13:00", to: "17:00" },
      ],
    },
  ],
  holidays: [],
  holidaysFrom: null,
  exceptions: [],
};

/** Made once: it takes longer than everything that is decided with it. */
const BERLIN = createZone("Europe/Berlin");

/** Monday 23 November 2026, at a time of the day in Berlin. */
export function monday(time: string): number {
  return Date.parse(`2026-11-23T${time}:00+01:00`);
}

export interface LeadSketch {
  readonly id?: string;
  readonly dueAt: number;
  readonly warnAt?: number | null;
  readonly owner?: string;
  readonly name?: string;
  readonly snoozedUntil?: number | null;
  readonly misses?: number;
  readonly round?: string;
  readonly startedAt?: number;
}

/** A queue of leads whose clocks are told and not counted: what is decided about them is all that matters here. */
export function leadsAt(
  sketches: readonly LeadSketch[],
  now: number,
  ownerId: string | null = "7",
): readonly WatchedLead[] {
  const clocks = new Map<ClockFacts, LeadSketch>();
  const rows = sketches.map((sketch, index): QueueFacts => {
    const facts = toRow(sketch, index);
    clocks.set(facts.clock, sketch);
    return facts;
  });
  const clockOf = (facts: ClockFacts, at: number): RunningClock | null => {
    const sketch = clocks.get(facts);
    return sketch === undefined ? null : toClock(sketch, at);
  };
  return watchLeads({ ownerId, rows, clockOf }, now);
}

/** What a person with these leads is told. */
export function decide(
  sketches: readonly LeadSketch[],
  now: number,
  memory: AlertMemory = NOTHING_TOLD,
  change: Partial<AlertSettings> = {},
): AlertsDecision {
  const settings = { ...DEFAULT_ALERT_SETTINGS, ...change };
  const audible = createAudible(createWorkingTime(OFFICE), settings, BERLIN);
  return decideAlerts({
    mine: leadsAt(sketches, now).filter(({ isMine }) => isMine),
    memory,
    settings,
    audibleFor: () => audible,
    now,
    timeZone: "Europe/Berlin",
  });
}

function toRow(sketch: LeadSketch, index: number): QueueFacts {
  const id = sketch.id ?? String(index + 1);
  return {
    key: personKey(id),
    name: sketch.name ?? `Buyer ${id}`,
    company: "Nordwind",
    email: null,
    url: `https://crm.example/person/${id}`,
    reason: null,
    rule: null,
    unknown: [],
    clock: {
      status: "offered",
      stage: "marketing-to-sdr",
      leadType: "demo-request",
      ownerId: sketch.owner ?? "7",
      offeredAt: 0,
      noteDueAt: null,
      round: sketch.round ?? "offer-1",
      acceptedAt: null,
      restartedAt: null,
      misses: sketch.misses ?? 0,
      relevantAt: null,
      genericAt: null,
      lastContactAt: null,
      recycleUntil: null,
      snoozedUntil: sketch.snoozedUntil ?? null,
    },
  };
}

function toClock(sketch: LeadSketch, now: number): RunningClock {
  const warnAt = sketch.warnAt === undefined ? sketch.dueAt - HOUR : sketch.warnAt;
  const state =
    now >= sketch.dueAt ? "missed" : warnAt !== null && now >= warnAt ? "warned" : "in-time";
  return {
    type: "running",
    owes: "answer",
    startedAt: sketch.startedAt ?? 0,
    dueAt: sketch.dueAt,
    answerDueAt: sketch.dueAt,
    warnAt,
    state,
    workingLeft: Math.max(0, sketch.dueAt - now),
    window: { kind: "working-hours", hours: 4 },
    calendar: { label: "the team’s calendar", timeZone: "Europe/Berlin" },
    ownerId: sketch.owner ?? "7",
    misses: sketch.misses ?? 0,
    genericAt: null,
    promise: "Call within the hour.",
  };
}
