import { NOTE_FIELDS } from "../note/note.ts";
import type { PlaybookIssue } from "./issue.ts";
import { handoffStage } from "./schema/values.ts";
import type { Playbook } from "./schema.ts";

export type { PlaybookIssue } from "./issue.ts";

/** What a playbook of the right shape can still get wrong: references, repeated ids, an impossible calendar. */
export function findInconsistencies(playbook: Playbook): readonly PlaybookIssue[] {
  return [
    ...checkCalendar(playbook.calendar),
    ...LISTS.flatMap((list) => checkUnique(list, playbook[list])),
    ...checkTiers(playbook),
    ...checkHandoffs(playbook),
    ...checkTemplates(playbook),
    ...checkStageMaps(playbook),
    ...checkRoles(playbook),
    ...checkReasons(playbook),
  ];
}

const LISTS = [
  "slaTiers",
  "leadTypes",
  "noteTemplates",
  "callNotes",
  "lifecycle",
  "outcomes",
  "reasons",
  "briefs",
  "roles",
  "reviews",
] as const;

function checkTiers(playbook: Playbook): readonly PlaybookIssue[] {
  const known = idsOf(playbook.slaTiers);
  const unknown = (path: string, tier: string) => ({
    path,
    reason: `"${tier}" is not one of the SLA tiers`,
  });
  return [
    ...playbook.leadTypes.flatMap(({ tier }, index) =>
      known.has(tier) ? [] : [unknown(`leadTypes[${index}].tier`, tier)],
    ),
    ...playbook.handoffs.flatMap(({ tier }, index) =>
      tier === null || known.has(tier) ? [] : [unknown(`handoffs[${index}].tier`, tier)],
    ),
  ];
}

function checkHandoffs(playbook: Playbook): readonly PlaybookIssue[] {
  return handoffStage.options
    .filter((stage) => !playbook.handoffs.some((handoff) => handoff.stage === stage))
    .map((stage) => ({ path: "handoffs", reason: `the handoff "${stage}" is missing` }));
}

function checkTemplates(playbook: Playbook): readonly PlaybookIssue[] {
  const leadTypes = idsOf(playbook.leadTypes);
  const without = handoffStage.options
    .filter((stage) => !playbook.noteTemplates.some((template) => template.stage === stage))
    .map((stage) => ({ path: "noteTemplates", reason: `no template is for "${stage}"` }));
  const inside = playbook.noteTemplates.flatMap((template, index) => [
    ...template.leadTypes
      .filter((type) => !leadTypes.has(type))
      .map((type) => ({
        path: `noteTemplates[${index}].leadTypes`,
        reason: `"${type}" is not one of the lead types`,
      })),
    ...NOTE_FIELDS.filter((field) => !template.fields.some((rule) => rule.field === field)).map(
      (field) => ({
        path: `noteTemplates[${index}].fields`,
        reason: `the field "${field}" is missing`,
      }),
    ),
  ]);
  return [...without, ...inside];
}

function checkStageMaps(playbook: Playbook): readonly PlaybookIssue[] {
  const stages = idsOf(playbook.lifecycle);
  return playbook.stageMaps.flatMap((map, index) => [
    ...(playbook.stageMaps.findIndex(({ crm }) => crm === map.crm) < index
      ? [{ path: `stageMaps[${index}].crm`, reason: `"${map.crm}" has two maps` }]
      : []),
    ...map.stages.flatMap(({ stage }, at) =>
      stages.has(stage)
        ? []
        : [
            {
              path: `stageMaps[${index}].stages[${at}].stage`,
              reason: `"${stage}" is not one of the lifecycle stages`,
            },
          ],
    ),
  ]);
}

function checkRoles(playbook: Playbook): readonly PlaybookIssue[] {
  const roles = idsOf(playbook.roles);
  const named = [
    { path: "routing.decidedBy", role: playbook.routing.decidedBy },
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

function checkCalendar(calendar: Playbook["calendar"]): readonly PlaybookIssue[] {
  const issues: PlaybookIssue[] = [];
  if (!isTimeZone(calendar.timeZone))
    issues.push({
      path: "calendar.timeZone",
      reason: `"${calendar.timeZone}" is not a time zone; write it like "Asia/Riyadh"`,
    });
  for (const name of ["opens", "closes"] as const)
    if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(calendar[name]))
      issues.push({ path: `calendar.${name}`, reason: "use a time of day from 00:00 to 24:00" });
  if (calendar.opens >= calendar.closes)
    issues.push({ path: "calendar.closes", reason: "must be later than the opening" });
  return issues;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function checkUnique(
  list: string,
  items: readonly { readonly id: string }[],
): readonly PlaybookIssue[] {
  return items.flatMap((item, index) =>
    items.findIndex((other) => other.id === item.id) < index
      ? [{ path: `${list}[${index}].id`, reason: `"${item.id}" is used twice` }]
      : [],
  );
}

function checkReasons(playbook: Playbook): readonly PlaybookIssue[] {
  const outcomes = new Set(playbook.outcomes.map((outcome) => outcome.id));
  const parents = new Map(playbook.reasons.map((reason) => [reason.id, reason.parent]));
  return playbook.reasons.flatMap((reason, index) => {
    const issues: PlaybookIssue[] = [];
    if (!leadsToTheTop(reason.id, parents))
      issues.push({
        path: `reasons[${index}].parent`,
        reason: `"${reason.parent}" does not lead to a reason without a parent`,
      });
    for (const outcome of reason.outcomes)
      if (!outcomes.has(outcome))
        issues.push({
          path: `reasons[${index}].outcomes`,
          reason: `the outcome "${outcome}" is not in the list of outcomes`,
        });
    return issues;
  });
}

function leadsToTheTop(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = id;
  for (let steps = 0; steps <= parents.size && at !== undefined; steps++) {
    if (at === null) return true;
    at = parents.get(at);
  }
  return false;
}
