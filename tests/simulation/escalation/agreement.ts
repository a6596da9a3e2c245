import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { MissedStep, Playbook } from "#lib/domain/playbook/schema.ts";
import type { Assignment } from "#lib/domain/routing/route.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { Random } from "#tests/sandbox/random.ts";

/** How long sales has to answer here. */
export const ANSWER_MS = 30 * 60_000;

const KEPT: MissedStep = { task: true, owner: { is: "kept" } };
const PASSED_ON: MissedStep = { task: true, owner: { is: "next-by-rule" } };
const TO_LEAD: MissedStep = { task: true, owner: { is: "role", role: "lead" } };

/** Answers within half an hour around the clock; a first and a second miss have a consequence, a third has none. */
export function playbookFor(owners: readonly Owner[], random: Random): Playbook {
  const people = owners.map(({ name }, index) => ({
    id: `person-${index}`,
    person: name,
    calendar: null,
    weight: 1,
    away: [],
  }));
  const [tier] = DEFAULT_PLAYBOOK.slaTiers;
  const [type] = DEFAULT_PLAYBOOK.leadTypes;
  const [role] = DEFAULT_PLAYBOOK.roles;
  if (tier === undefined || type === undefined || role === undefined) throw new Error("Preset");
  const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] };
  return {
    ...DEFAULT_PLAYBOOK,
    calendar: { ...DEFAULT_PLAYBOOK.calendar, timeZone: "UTC", week: [everyDay], holidays: [] },
    people,
    roles: [...DEFAULT_PLAYBOOK.roles, { ...role, id: "lead", person: owners[1]?.name ?? null }],
    slaTiers: [
      {
        ...tier,
        responseWindow: { kind: "working-minutes", minutes: ANSWER_MS / 60_000 },
        acceptanceWindow: null,
        missed: random.pick([
          [KEPT, PASSED_ON],
          [PASSED_ON, PASSED_ON],
          [PASSED_ON, TO_LEAD],
        ]),
      },
      ...DEFAULT_PLAYBOOK.slaTiers.slice(1),
    ],
    leadTypes: [{ ...type, tier: tier.id }, ...DEFAULT_PLAYBOOK.leadTypes.slice(1)],
    routing: {
      ...DEFAULT_PLAYBOOK.routing,
      teams: [{ id: "all", label: "All", members: people.map(({ id }) => id) }],
      rules: [
        {
          id: "by-turn",
          label: "Everything by turn",
          says: null,
          isOn: true,
          when: [],
          ifUnknown: "next-rule",
          to: { to: "team", team: "all" },
        },
      ],
    },
  };
}

/** Who got which lead lately, as one browser has heard of it: not everything, and not the same as the others. */
export function heardOf(
  owners: readonly Owner[],
  now: number,
  random: Random,
): readonly Assignment[] {
  const count = random.between(0, 8);
  return Array.from({ length: count }, (_, index) => ({
    recordId: String(index),
    ownerId: random.pick([owners[0]?.id ?? "", ...owners.slice(1).map(({ id }) => id)]),
    at: now - index * 3_600_000,
    ruleId: "by-turn",
  }));
}
