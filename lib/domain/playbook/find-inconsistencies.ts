import { NOTE_FIELDS } from "../note/note.ts";
import type { Playbook } from "./schema.ts";

/** One place of a playbook that cannot be accepted. */
export interface PlaybookIssue {
  /** "leadTypes[2].responseWindow.hours"; empty for the document as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** What a playbook of the right shape can still get wrong: references, repeated ids, an impossible calendar. */
export function findInconsistencies(playbook: Playbook): readonly PlaybookIssue[] {
  return [
    ...checkCalendar(playbook.calendar),
    ...checkUnique("leadTypes", playbook.leadTypes),
    ...checkUnique("outcomes", playbook.outcomes),
    ...checkUnique("reasons", playbook.reasons),
    ...checkUnique("briefs", playbook.briefs),
    ...checkNoteFields(playbook),
    ...checkReasons(playbook),
  ];
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

function checkNoteFields(playbook: Playbook): readonly PlaybookIssue[] {
  return NOTE_FIELDS.filter(
    (field) => !playbook.noteFields.some((rule) => rule.field === field),
  ).map((field) => ({ path: "noteFields", reason: `the field "${field}" is missing` }));
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
