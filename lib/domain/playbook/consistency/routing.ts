import type { PlaybookIssue } from "../issue.ts";
import type { Playbook, RoutingCondition, RoutingTarget } from "../schema.ts";

/** Rules and teams that name what is not there, and conditions that nothing can meet. */
export function checkRouting(playbook: Playbook): readonly PlaybookIssue[] {
  const { routing } = playbook;
  const known = createKnown(playbook);
  return [
    ...routing.teams.flatMap(({ members }, index) =>
      known.among("people", members, `routing.teams[${index}].members`),
    ),
    ...routing.rules.flatMap(({ when, to }, index) => [
      ...when.flatMap((condition, at) =>
        checkCondition(condition, `routing.rules[${index}].when[${at}]`, known),
      ),
      ...checkTarget(to, `routing.rules[${index}].to`, known),
    ]),
    ...checkTarget(routing.otherwise.to, "routing.otherwise.to", known),
  ];
}

/** What can be referred to, as the screens call it. */
type Kind = "territories" | "service lines" | "lead types" | "people" | "teams" | "roles";

interface Known {
  /** An issue for each id that is none of its kind. */
  among(kind: Kind, ids: readonly string[], path: string): readonly PlaybookIssue[];
}

function createKnown({ routing, leadTypes, people, roles }: Playbook): Known {
  const idsOf = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  const ids: Readonly<Record<Kind, ReadonlySet<string>>> = {
    territories: idsOf(routing.territories),
    "service lines": idsOf(routing.serviceLines),
    "lead types": idsOf(leadTypes),
    people: idsOf(people),
    teams: idsOf(routing.teams),
    roles: idsOf(roles),
  };
  return {
    among: (kind, named, path) =>
      named
        .filter((id) => !ids[kind].has(id))
        .map((id) => ({ path, reason: `"${id}" is not one of the ${kind}` })),
  };
}

function checkCondition(
  condition: RoutingCondition,
  path: string,
  known: Known,
): readonly PlaybookIssue[] {
  switch (condition.fact) {
    case "territory":
      return known.among("territories", condition.in, `${path}.in`);
    case "service-line":
      return known.among("service lines", condition.in, `${path}.in`);
    case "lead-type":
      return known.among("lead types", condition.in, `${path}.in`);
    case "size":
    case "deal-size":
      return checkSpan(condition, path);
    default:
      return [];
  }
}

function checkSpan(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  path: string,
): readonly PlaybookIssue[] {
  if (min === null && max === null)
    return [{ path: `${path}.min`, reason: "give at least one of the two numbers" }];
  if (min !== null && max !== null && min > max)
    return [{ path: `${path}.max`, reason: `must not be less than ${min}` }];
  return [];
}

function checkTarget(target: RoutingTarget, path: string, known: Known): readonly PlaybookIssue[] {
  switch (target.to) {
    case "person":
      return known.among("people", [target.person], `${path}.person`);
    case "team":
      return known.among("teams", [target.team], `${path}.team`);
    case "role":
      return known.among("roles", [target.role], `${path}.role`);
    case "account-owner":
      return [];
  }
}
