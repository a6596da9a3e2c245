import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { createClocks } from "#lib/domain/clock/clocks.ts";
import { findNextOwner } from "#lib/domain/escalation/find-next-owner.ts";
import { type Miss, missOf } from "#lib/domain/escalation/miss-of.ts";
import { planEscalate } from "#lib/domain/handoff/actions/escalate.ts";
import { createPlanContext } from "#lib/domain/handoff/plan-context.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { MissedStep, Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { PatchWrite, TaskWrite } from "#lib/domain/write.ts";
import { OWNERS, sampleSnapshot } from "../note/sample.ts";

/** Friday noon in Riyadh. */
export const OFFERED_AT = "2026-11-20T09:00:00.000Z";
export const ROUND = "01KAG4ZZZZZZZZZZZZZZZZZZZZ";
export const MISS = `miss-${ROUND}-1`;

export const KEPT: MissedStep = { task: true, owner: { is: "kept" } };
export const PASSED_ON: MissedStep = { task: true, owner: { is: "next-by-rule" } };
export const TO_LEAD: MissedStep = { task: true, owner: { is: "role", role: "lead" } };

/** Sunday to Thursday in Riyadh; four working hours to answer, one to accept. */
export function playbook(missed: readonly MissedStep[], lead: string | null = null): Playbook {
  const [tier, ...tiers] = DEFAULT_PLAYBOOK.slaTiers;
  const [type, ...types] = DEFAULT_PLAYBOOK.leadTypes;
  const [role] = DEFAULT_PLAYBOOK.roles;
  const [rule] = DEFAULT_PLAYBOOK.routing.rules;
  if (!tier || !type || !role || !rule) throw new Error("The preset lacks a case");
  const week = [{ days: [7, 1, 2, 3, 4], hours: [{ from: "09:00", to: "18:00" }] }];
  const people = ["omar@acme.test", "weiss@acme.test"].map((person, index) => ({
    id: `person-${index}`,
    person,
    calendar: null,
    weight: 1,
    away: [],
  }));
  return {
    ...DEFAULT_PLAYBOOK,
    calendar: {
      ...DEFAULT_PLAYBOOK.calendar,
      timeZone: "Asia/Riyadh",
      week,
      holidays: [],
      exceptions: [],
    },
    people,
    roles: [...DEFAULT_PLAYBOOK.roles, { ...role, id: "lead", label: "SDR lead", person: lead }],
    slaTiers: [
      {
        ...tier,
        responseWindow: { kind: "working-hours", hours: 4 },
        acceptanceWindow: { kind: "working-hours", hours: 1 },
        ifMissed: "Call at once",
        missed: [...missed],
      },
      ...tiers,
    ],
    leadTypes: [
      { ...type, id: "demo-request", tier: tier.id, promise: "Call the same day" },
      ...types,
    ],
    routing: {
      ...DEFAULT_PLAYBOOK.routing,
      teams: [{ id: "all", label: "All", members: people.map(({ id }) => id) }],
      rules: [
        {
          ...rule,
          id: "by-turn",
          label: "By turn",
          when: [],
          isOn: true,
          to: { to: "team", team: "all" },
        },
      ],
    },
  };
}

/** Sara's lead as it was accepted and nothing has happened since, but for what is said. */
export function lead(
  handoff: HandoffValues = {},
  events: readonly LogEvent[] = [],
): RecordSnapshot {
  const offered = { id: ROUND, at: OFFERED_AT, by: "101", type: "offered", to: "101" } as const;
  return sampleSnapshot({
    touches: [],
    handoff: {
      ownerId: "101",
      status: "accepted",
      stage: "marketing-to-sdr",
      leadType: "demo-request",
      offeredAt: OFFERED_AT,
      acceptedAt: OFFERED_AT,
      log: logToText({ events: [offered, ...events], unread: [] }),
      ...handoff,
    },
  });
}

export function missAt(
  snapshot: RecordSnapshot,
  agreed: Playbook,
  now: string,
): ReturnType<typeof missOf> {
  const facts = clockFactsOf(snapshot);
  const clocks = createClocks({ playbook: agreed, owners: OWNERS });
  return missOf(facts, clocks.of(facts, Date.parse(now)), agreed);
}

/** What follows from the miss: the patch, the task where there is one, and the title. */
export function escalate(
  snapshot: RecordSnapshot,
  agreed: Playbook,
  now: string,
): { readonly title: string; readonly patch: PatchWrite; readonly task: TaskWrite | null } {
  const miss = missAt(snapshot, agreed, now);
  if (typeof miss === "string") throw new Error(`It is a miss, and not ${miss}.`);
  const context = createPlanContext({
    snapshot,
    playbook: agreed,
    owners: OWNERS,
    person: null,
    now,
    newId: () => "not used",
  });
  const planned = planEscalate(
    context,
    createClocks({ playbook: agreed, owners: OWNERS }),
    miss,
    nextOf(miss, snapshot, agreed, now),
  );
  if (!planned.ok) throw new Error(planned.failure.message);
  const [patch, task] = planned.value.writes;
  if (patch?.kind !== "patch") throw new Error("The patch comes first.");
  return { title: planned.value.title, patch, task: task?.kind === "task" ? task : null };
}

function nextOf(miss: Miss, snapshot: RecordSnapshot, agreed: Playbook, now: string) {
  return findNextOwner(miss, {
    snapshot,
    playbook: agreed,
    owners: OWNERS,
    assignments: [],
    now: Date.parse(now),
  });
}
