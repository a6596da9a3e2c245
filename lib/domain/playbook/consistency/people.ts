import { foldText } from "../../text/fold-text.ts";
import type { PlaybookIssue } from "../issue.ts";
import type { Playbook } from "../schema.ts";
import { checkRange } from "./calendar.ts";

/** People who stand there twice, work by a calendar that is not there, or are back before they leave. */
export function checkPeople({ people, calendars }: Playbook): readonly PlaybookIssue[] {
  const known = new Set<string>();
  const ids = new Set(calendars.map(({ id }) => id));
  return people.flatMap(({ person, calendar, away }, index) => {
    const path = `people[${index}]`;
    const name = foldText(person).trim();
    const isTwice = known.has(name);
    known.add(name);
    return [
      ...(isTwice ? [{ path: `${path}.person`, reason: `"${person}" stands there twice` }] : []),
      ...(calendar === null || ids.has(calendar)
        ? []
        : [
            {
              path: `${path}.calendar`,
              reason: `"${calendar}" is not one of the calendars`,
            },
          ]),
      ...away.flatMap((range, at) => checkRange(range, `${path}.away[${at}]`)),
    ];
  });
}
