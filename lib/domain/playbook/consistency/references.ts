import type { PlaybookIssue } from "../issue.ts";
import { handoffStage } from "../schema/values.ts";
import type { Playbook } from "../schema.ts";

/** Answer times, stages and roles that are referred to and not there. */
export function checkReferences(playbook: Playbook): readonly PlaybookIssue[] {
  return [
    ...checkTiers(playbook),
    ...checkHandoffs(playbook),
    ...checkStageMaps(playbook),
    ...checkRoles(playbook),
  ];
}

function checkTiers(playbook: Playbook): readonly PlaybookIssue[] {
  const known = idsOf(playbook.slaTiers);
  const named = [
    ...playbook.leadTypes.map(({ tier }, index) => ({ path: `leadTypes[${index}].tier`, tier })),
    ...playbook.handoffs.map(({ tier }, index) => ({ path: `handoffs[${index}].tier`, tier })),
  ];
  return named.flatMap(({ path, tier }) =>
    tier === null || known.has(tier)
      ? []
      : [{ path, reason: `"${tier}" is not one of the answer times` }],
  );
}

function checkHandoffs(playbook: Playbook): readonly PlaybookIssue[] {
  return handoffStage.options
    .filter((stage) => !playbook.handoffs.some((handoff) => handoff.stage === stage))
    .map((stage) => ({ path: "handoffs", reason: `the handoff "${stage}" is missing` }));
}

function checkStageMaps(playbook: Playbook): readonly PlaybookIssue[] {
  const stages = idsOf(playbook.lifecycle);
  return playbook.stageMaps.flatMap((map, index) => [
    ...(playbook.stageMaps.findIndex(({ crm }) => crm === map.crm) < index
      ? [{ path: `stageMaps[${index}].crm`, reason: `"${map.crm}" has two maps` }]
      : []),
    ...map.stages.flatMap(({ value, stage }, at) => [
      ...(stages.has(stage)
        ? []
        : [
            {
              path: `stageMaps[${index}].stages[${at}].stage`,
              reason: `"${stage}" is not one of the lifecycle stages`,
            },
          ]),
      ...(map.stages.findIndex((other) => other.value === value) < at
        ? [
            {
              path: `stageMaps[${index}].stages[${at}].value`,
              reason: `"${value}" stands for two stages`,
            },
          ]
        : []),
    ]),
  ]);
}

function checkRoles(playbook: Playbook): readonly PlaybookIssue[] {
  const roles = idsOf(playbook.roles);
  const named = [
    { path: "routing.decidedBy", role: playbook.routing.decidedBy },
    ...playbook.slaTiers.flatMap(({ missed }, index) =>
      missed.flatMap(({ owner }, step) =>
        owner.is === "role"
          ? [{ path: `slaTiers[${index}].missed[${step}].owner`, role: owner.role }]
          : [],
      ),
    ),
    ...(playbook.transition === null
      ? []
      : [{ path: "transition.role", role: playbook.transition.role }]),
    ...(playbook.cold.owner.is === "role"
      ? [{ path: "cold.owner", role: playbook.cold.owner.role }]
      : []),
    ...playbook.reviews.map(({ calledBy }, index) => ({
      path: `reviews[${index}].calledBy`,
      role: calledBy,
    })),
  ];
  return named.flatMap(({ path, role }) =>
    roles.has(role) ? [] : [{ path, reason: `"${role}" is not one of the roles` }],
  );
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
