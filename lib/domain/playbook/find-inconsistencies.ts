import { checkAngles } from "./consistency/angles.ts";
import { checkCalendars } from "./consistency/calendar.ts";
import { checkCharacters } from "./consistency/characters.ts";
import { checkIds } from "./consistency/lists.ts";
import { checkOutcomes } from "./consistency/outcomes.ts";
import { checkPeople } from "./consistency/people.ts";
import { checkProfile } from "./consistency/profile.ts";
import { checkReferences } from "./consistency/references.ts";
import { checkRouting } from "./consistency/routing.ts";
import { checkTemplates } from "./consistency/templates.ts";
import type { PlaybookIssue } from "./issue.ts";
import type { Playbook } from "./schema.ts";

/** What a playbook of the right shape can still get wrong, as a document that two teams will work by. */
export function findInconsistencies(playbook: Playbook): readonly PlaybookIssue[] {
  return [
    checkCalendars,
    checkPeople,
    checkRouting,
    checkIds,
    checkReferences,
    checkTemplates,
    checkOutcomes,
    checkProfile,
    checkAngles,
    checkCharacters,
  ].flatMap((check) => check(playbook));
}
