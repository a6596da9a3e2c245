import { isInWordsOnly } from "./describe/rule-words.ts";
import type { PlaybookIssue } from "./issue.ts";
import type { Playbook, WorkCalendar } from "./schema.ts";

/**
 * What is worth a thought and stands in nobody's way: rules that never get their turn, roles that decide
 * something and have no name, lists of holidays that end. `today` is `YYYY-MM-DD`.
 */
export function findHints(playbook: Playbook, today: string): readonly PlaybookIssue[] {
  return [
    ...hintsOfRules(playbook),
    ...hintsOfTeams(playbook),
    ...hintsOfRoles(playbook),
    ...hintsOfHolidays(playbook.calendar, "calendar", today),
    ...playbook.calendars.flatMap((calendar, index) =>
      hintsOfHolidays(calendar, `calendars[${index}]`, today),
    ),
  ];
}

function hintsOfRules({ routing: { rules } }: Playbook): readonly PlaybookIssue[] {
  const inWords = rules.flatMap((rule, index) =>
    isInWordsOnly(rule)
      ? [
          {
            path: `routing.rules[${index}]`,
            reason: "is written in words only; say by which facts it decides, then let it be tried",
          },
        ]
      : [],
  );
  return [...inWords, ...unreachableRules(rules)];
}

function unreachableRules(rules: Playbook["routing"]["rules"]): readonly PlaybookIssue[] {
  const always = rules.findIndex(({ isOn, when }) => isOn && when.length === 0);
  if (always < 0) return [];
  return rules.flatMap(({ isOn }, index) =>
    isOn && index > always
      ? [
          {
            path: `routing.rules[${index}]`,
            reason: `is never reached: “${rules[always]?.label ?? ""}” above it fits every lead`,
          },
        ]
      : [],
  );
}

function hintsOfTeams({ routing, people }: Playbook): readonly PlaybookIssue[] {
  const weights = new Map(people.map(({ id, weight }) => [id, weight]));
  return routing.teams.flatMap(({ members }, index) =>
    members.length > 0 && members.every((id) => weights.get(id) === 0)
      ? [
          {
            path: `routing.teams[${index}].members`,
            reason: "nobody of them has a share, so nobody gets anything by turn",
          },
        ]
      : [],
  );
}

function hintsOfRoles(playbook: Playbook): readonly PlaybookIssue[] {
  const deciding = rolesThatGetLeads(playbook);
  return playbook.roles.flatMap(({ id, person }, index) =>
    person === null && deciding.has(id)
      ? [
          {
            path: `roles[${index}].person`,
            reason: "nobody is named, though leads go to this role",
          },
        ]
      : [],
  );
}

function rolesThatGetLeads(playbook: Playbook): ReadonlySet<string> {
  const { routing, slaTiers, transition, cold } = playbook;
  const targets = [...routing.rules.filter(({ isOn }) => isOn), routing.otherwise];
  return new Set([
    ...targets.flatMap(({ to }) => (to.to === "role" ? [to.role] : [])),
    ...slaTiers.flatMap(({ missed }) =>
      missed.flatMap(({ owner }) => (owner.is === "role" ? [owner.role] : [])),
    ),
    ...(transition === null ? [] : [transition.role]),
    ...(cold.owner.is === "role" ? [cold.owner.role] : []),
  ]);
}

function hintsOfHolidays(
  { holidays, holidaysFrom }: WorkCalendar,
  path: string,
  today: string,
): readonly PlaybookIssue[] {
  const at = `${path}.holidays`;
  const last = holidays
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (last === undefined)
    return [{ path: at, reason: "none are listed, so answers fall due on public holidays too" }];
  const until = holidaysFrom?.until ?? last;
  if (until < today)
    return [{ path: at, reason: `the list is over since ${until}; bring it up to date` }];
  return until < inDays(today, SOON_DAYS)
    ? [{ path: at, reason: `they are listed until ${until} only; bring them up to date` }]
    : [];
}

/** Long enough before the end that nobody has to hurry. */
const SOON_DAYS = 60;

function inDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
