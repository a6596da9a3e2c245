import { windowEnd } from "#lib/domain/calendar/window-end.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { ClockFacts } from "#lib/domain/clock/clock.ts";
import { createClocks } from "#lib/domain/clock/clocks.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook, WorkCalendar } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { naiveEnd } from "./naive.ts";

declare global {
  var timeClocks: (leads: number) => ClockTimes;
}

/** Milliseconds for all leads together. */
export interface ClockTimes {
  /** Whole clocks, from a playbook that was not used before: what the first picture of a queue pays. */
  readonly cold: number;
  /** The same again, as at every minute from then on. */
  readonly warm: number;
  /** The ends of the windows alone, with what is kept, and as somebody would compute them case by case. */
  readonly ends: number;
  readonly naive: number;
  /** In how many of them the two ways disagree. */
  readonly different: number;
}

const NOW = Date.parse("2026-11-23T10:00:00Z");
const WEEK_MS = 7 * 86_400_000;
const ZONES = ["Europe/Stockholm", "America/New_York", "Asia/Riyadh", "Asia/Kolkata"] as const;

globalThis.timeClocks = (leads) => {
  const playbook = playbookOfManyPlaces();
  const facts = leadsOf(leads, playbook);
  const clocks = () => createClocks({ playbook, owners: OWNERS });
  const all = (of: ReturnType<typeof clocks>) => facts.map((each) => of.of(each, NOW));
  const cold = timed(() => all(clocks()));
  const warm = timed(() => all(clocks()));

  const cases = facts.map(({ offeredAt, ownerId }, place) => {
    const calendar = calendarOf(playbook, ownerId);
    const tier = playbook.slaTiers[place % playbook.slaTiers.length];
    if (tier === undefined) throw new Error("Expected a tier");
    return { calendar, window: tier.responseWindow, from: offeredAt ?? NOW };
  });
  const ends = timed(() =>
    cases.map(({ calendar, window, from }) => windowEnd(window, createWorkingTime(calendar), from)),
  );
  const naive = timed(() =>
    cases.map(({ calendar, window, from }) => naiveEnd(window, calendar, from)),
  );
  const different = ends.result.filter((end, place) => end !== naive.result[place]).length;
  return {
    cold: cold.ms,
    warm: warm.ms,
    ends: ends.ms,
    naive: naive.ms,
    different,
  };
};

function timed<Result>(run: () => Result): { readonly ms: number; readonly result: Result } {
  const began = performance.now();
  const result = run();
  return { ms: performance.now() - began, result };
}

const OWNERS: readonly Owner[] = Array.from({ length: 20 }, (_, place) => ({
  id: String(place),
  name: `Owner ${place}`,
  email: `owner${place}@acme.test`,
  active: true,
  teamIds: [],
}));

/** Four calendars with a break at noon, 30 holidays and Ramadan hours, for twenty people. */
function playbookOfManyPlaces(): Playbook {
  return {
    ...DEFAULT_PLAYBOOK,
    calendars: ZONES.map((timeZone) => ({
      ...calendarIn(timeZone),
      id: timeZone,
      label: timeZone,
    })),
    people: OWNERS.map(({ id, email }, place) => ({
      id,
      person: email ?? id,
      calendar: ZONES[place % ZONES.length] ?? null,
      weight: 1,
      away: [],
    })),
  };
}

function calendarIn(timeZone: string): WorkCalendar {
  const hours = [
    { from: "09:00", to: "12:30" },
    { from: "13:30", to: "18:00" },
  ];
  return {
    timeZone,
    week: [{ days: timeZone === "Asia/Riyadh" ? [7, 1, 2, 3, 4] : [1, 2, 3, 4, 5], hours }],
    holidays: Array.from({ length: 30 }, (_, place) => {
      const day = new Date(Date.UTC(2026, 0, 1 + 24 * place)).toISOString().slice(0, 10);
      return { from: day, to: day, label: "Holiday" };
    }),
    holidaysFrom: null,
    exceptions: [
      {
        label: "Ramadan",
        from: "2026-02-18",
        to: "2026-03-19",
        days: [7, 1, 2, 3, 4],
        hours: [{ from: "10:00", to: "15:00" }],
      },
    ],
  };
}

function calendarOf(playbook: Playbook, ownerId: string | null): WorkCalendar {
  const person = playbook.people.find(({ id }) => id === ownerId);
  return playbook.calendars.find(({ id }) => id === person?.calendar) ?? playbook.calendar;
}

/** Offered in the last three weeks. */
function leadsOf(count: number, playbook: Playbook): readonly ClockFacts[] {
  const random = createRandom(8);
  return Array.from({ length: count }, (_, place): ClockFacts => {
    const offeredAt = NOW - Math.floor(random.next() * 3 * WEEK_MS);
    return {
      status: place % 2 === 0 ? "offered" : "accepted",
      stage: "marketing-to-sdr",
      leadType: playbook.leadTypes[place % playbook.leadTypes.length]?.id ?? null,
      ownerId: String(place % OWNERS.length),
      offeredAt,
      noteDueAt: null,
      round: String(place),
      acceptedAt: null,
      restartedAt: null,
      misses: 0,
      relevantAt: null,
      genericAt: null,
      lastContactAt: null,
      recycleUntil: null,
      snoozedUntil: null,
    };
  });
}
