import type { Clock, RunningClock } from "#lib/domain/clock/clock.ts";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { createClocks } from "#lib/domain/clock/clocks.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { officeHours } from "../calendar/sample.ts";
import { OWNERS, sampleSnapshot } from "../note/sample.ts";

/** Nine to five in UTC, in Riyadh for Omar (101): eight to four from Sunday to Thursday. */
export const PLAYBOOK: Playbook = {
  ...DEFAULT_PLAYBOOK,
  calendar: officeHours("UTC"),
  calendars: [
    {
      ...officeHours("Asia/Riyadh", {
        week: [{ days: [7, 1, 2, 3, 4], hours: [{ from: "08:00", to: "16:00" }] }],
      }),
      id: "riyadh",
      label: "Riyadh",
    },
  ],
  people: [{ id: "omar", person: "omar@acme.test", calendar: "riyadh", weight: 1, away: [] }],
  slaTiers: [
    {
      id: "quick",
      label: "Quick",
      responseWindow: { kind: "working-hours", hours: 4 },
      acceptanceWindow: { kind: "working-minutes", minutes: 30 },
      warnMinutes: 60,
      ifMissed: "A task",
      missed: [{ task: true, owner: { is: "kept" } }],
    },
    ...DEFAULT_PLAYBOOK.slaTiers.map((tier) => ({ ...tier, acceptanceWindow: null })),
  ],
  leadTypes: DEFAULT_PLAYBOOK.leadTypes.map((type) =>
    type.id === "demo-request" ? { ...type, tier: "quick", promise: "Call them" } : type,
  ),
};

/** Monday 23 November 2026, ten o'clock. */
export const OFFERED_AT = "2026-11-23T10:00:00.000Z";

/** A demo request that Dana (102) got at ten o'clock. */
export function offered(
  values: HandoffValues = {},
  events: readonly LogEvent[] = [],
  touches: readonly Touch[] = [],
): RecordSnapshot {
  const log = [event("offered", OFFERED_AT, { id: "offer-1", to: "102" }), ...events];
  return sampleSnapshot({
    touches,
    handoff: {
      status: "offered",
      leadType: "demo-request",
      stage: "marketing-to-sdr",
      ownerId: "102",
      offeredAt: OFFERED_AT,
      log: log.map((each) => JSON.stringify(each)).join("\n"),
      ...values,
    },
  });
}

/** @param at ISO 8601 */
export function event(
  type: LogEvent["type"],
  at: string,
  details: Partial<LogEvent> = {},
): LogEvent {
  return { id: `${type}-${at}`, at, by: "102", type, ...details };
}

export function clockAt(
  snapshot: RecordSnapshot,
  now: string,
  playbook: Playbook = PLAYBOOK,
): Clock | null {
  return createClocks({ playbook, owners: OWNERS }).of(clockFactsOf(snapshot), Date.parse(now));
}

/** The clock of a lead on which something is owed. */
export function runningAt(
  snapshot: RecordSnapshot,
  now: string,
  playbook: Playbook = PLAYBOOK,
): RunningClock {
  const clock = clockAt(snapshot, now, playbook);
  if (clock?.type !== "running") throw new Error(`Not running: ${JSON.stringify(clock)}`);
  return clock;
}
