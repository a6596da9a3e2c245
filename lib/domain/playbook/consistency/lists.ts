import type { PlaybookIssue } from "../issue.ts";
import type { Playbook } from "../schema.ts";

/** Two entries of one list with one id: nothing could tell them apart. */
export function checkIds(playbook: Playbook): readonly PlaybookIssue[] {
  const { qualification, routing } = playbook;
  const lists: readonly (readonly [string, readonly Entry[]])[] = [
    ["calendars", playbook.calendars],
    ["people", playbook.people],
    ["slaTiers", playbook.slaTiers],
    ["leadTypes", playbook.leadTypes],
    ["noteTemplates", playbook.noteTemplates],
    ["callNotes", playbook.callNotes],
    ["qualification.fit", qualification.fit],
    ["qualification.intent", qualification.intent],
    ["qualification.readiness", qualification.readiness],
    ["qualification.checklist", qualification.checklist],
    ["qualification.questions", qualification.questions],
    ["lifecycle", playbook.lifecycle],
    ["outcomes", playbook.outcomes],
    ["reasons", playbook.reasons],
    ...playbook.reasons.map(({ details }, at) => [`reasons[${at}].details`, details] as const),
    ["briefs", playbook.briefs],
    ...playbook.briefs.map(({ angles = [] }, at) => [`briefs[${at}].angles`, angles] as const),
    ["roles", playbook.roles],
    ["routing.territories", routing.territories],
    ["routing.serviceLines", routing.serviceLines],
    ["routing.teams", routing.teams],
    ["routing.rules", routing.rules],
    ["reviews", playbook.reviews],
  ];
  return lists.flatMap(([path, entries]) => checkUnique(path, entries));
}

interface Entry {
  readonly id: string;
}

function checkUnique(path: string, entries: readonly Entry[]): readonly PlaybookIssue[] {
  const known = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew ? [] : [{ path: `${path}[${index}].id`, reason: `"${id}" is used twice` }];
  });
}
