import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type AlertMemory,
  alertMemorySchema,
  NOTHING_TOLD,
} from "#lib/domain/alerts/alert-memory.ts";
import { SUMMARY_ID } from "#lib/domain/alerts/decide-alerts.ts";
import { DAY, decide, HOUR, type LeadSketch, leadsAt, MINUTE, monday } from "./leads.ts";

const START = monday("08:00");

/** What happens between two looks: time passes, a night or a weekend is slept through, the clock is set. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }).map((it) => it * MINUTE) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map((it) => it * HOUR) },
  { weight: 1, arbitrary: fc.constant(3 * DAY) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((it) => -it * MINUTE) },
);

const queue = fc
  .array(
    fc.record({
      dueAt: fc.integer({ min: 0, max: 4 * 24 * 12 }).map((it) => START + it * 5 * MINUTE),
      warned: fc.integer({ min: 0, max: 180 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drawn) =>
    drawn.map(
      ({ dueAt, warned }, index): LeadSketch => ({
        id: String(index + 1),
        dueAt,
        warnAt: warned === 0 ? null : dueAt - warned * MINUTE,
      }),
    ),
  );

/** Berlin has no change of clocks in these weeks. */
function isOfficeTime(at: number): boolean {
  const local = new Date(at + HOUR);
  const minutes = local.getUTCHours() * 60 + local.getUTCMinutes();
  const isWithin = (from: number, to: number) => minutes >= from * 60 && minutes < to * 60 + 5;
  return local.getUTCDay() % 6 !== 0 && (isWithin(9, 12) || isWithin(13, 17));
}

/** Looks at a queue as the steps say and writes down what was shown, beside what the memory believes. */
function watch(sketches: readonly LeadSketch[], steps: readonly number[]) {
  let memory: AlertMemory = NOTHING_TOLD;
  let now = START;
  const seen = new Set<string>();
  const shown: { at: number; run: number; id: string }[] = [];
  let run = 0;
  const look = () => {
    const decision = decide(sketches, now, memory);
    // As it is kept between two starts of the worker.
    memory = alertMemorySchema.parse(JSON.parse(JSON.stringify(decision.memory)));
    const states = leadsAt(sketches, now).filter(({ clock }) => clock.state !== "in-time");
    for (const { id } of decision.show) {
      shown.push({ at: now, run, id });
      const about = states.filter((lead) => id === SUMMARY_ID || lead.id === id);
      const news = about
        .map((lead) => `${lead.id} ${lead.clock.state}`)
        .filter((it) => !seen.has(it));
      // Something new every time, and of a single lead never the same twice.
      expect(news.length).toBeGreaterThan(0);
      for (const lead of about) {
        seen.add(`${lead.id} ${lead.clock.state}`);
        if (lead.clock.state === "missed") seen.add(`${lead.id} warned`);
      }
    }
    return decision;
  };
  for (const each of steps) {
    if (each < 0) run += 1;
    now += each;
    look();
  }
  return {
    shown,
    seen,
    look,
    goTo: (at: number) => {
      now = Math.max(now, at);
    },
    pass: (time: number) => {
      now += time;
    },
  };
}

it("says nothing twice and nothing outside working hours, whatever the clock does", () => {
  let told = 0;
  fc.assert(
    fc.property(queue, fc.array(step, { minLength: 12, maxLength: 60 }), (sketches, steps) => {
      const { shown } = watch(sketches, steps);
      told += shown.length;
      expect(shown.filter(({ at }) => !isOfficeTime(at))).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(told).toBeGreaterThan(400);
});

it("shows four notifications at most in any ten minutes of a clock that runs", () => {
  fc.assert(
    fc.property(queue, fc.array(step, { minLength: 12, maxLength: 60 }), (sketches, steps) => {
      const { shown } = watch(sketches, steps);
      for (const { at, run } of shown) {
        const near = shown.filter(
          (other) => other.run === run && other.at >= at && other.at < at + 10 * MINUTE,
        );
        expect(near.length).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: 400 },
  );
});

it("keeps no miss to itself: on a day in the office everything that is overdue has been told", () => {
  fc.assert(
    fc.property(queue, fc.array(step, { maxLength: 30 }), (sketches, steps) => {
      const world = watch(sketches, steps);
      // Three days of looks, of which one at least is a working day.
      world.goTo(monday("09:00") + 10 * DAY);
      for (let look = 0; look < 3 * 24 * 3; look += 1) {
        world.pass(20 * MINUTE);
        world.look();
      }
      for (const { id } of leadsAt(sketches, START)) expect(world.seen).toContain(`${id} missed`);
    }),
    { numRuns: 40 },
  );
});

it("looks again in time: whoever wakes only when it said so is told what somebody awake is", () => {
  fc.assert(
    fc.property(queue, (sketches) => {
      let memory: AlertMemory = NOTHING_TOLD;
      let now = START;
      const told = new Map<string, number>();
      for (let wakes = 0; wakes < 400; wakes += 1) {
        const decision = decide(sketches, now, memory);
        memory = decision.memory;
        for (const { id } of decision.show) told.set(`${id} ${now}`, now);
        if (decision.nextAt === null) break;
        expect(decision.nextAt).toBeGreaterThan(now);
        now = decision.nextAt;
      }
      const due = Math.max(...sketches.map(({ dueAt }) => dueAt));
      // The last miss was told at its very moment, or at the next opening, or with the summary after it.
      expect(Math.max(...told.values())).toBeGreaterThanOrEqual(due);
      for (const { dueAt, id } of sketches) {
        if (!isOfficeTime(dueAt)) continue;
        const atOnce = [...told.values()].some((at) => at >= dueAt && at <= dueAt + 10 * MINUTE);
        const afterBreak = [...told.values()].some((at) => at > dueAt && at <= dueAt + 3 * DAY);
        expect(atOnce || afterBreak, `lead ${id} was told of`).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
