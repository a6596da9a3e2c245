import type { Fix } from "../../finding.ts";
import type { Owner } from "../../snapshot.ts";
import { findOwner, nearestOwners } from "../find-owner.ts";
import { knownAnswer } from "../known-answers.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";

/** R-RO-01, R-RO-06: the owner is one of the CRM's active users, named so that it can only be one of them. */
export function owner(context: NoteContext): readonly NoteFinding[] {
  const text = context.texts.owner;
  if (text === "") return [];
  const match = findOwner(text, context.owners);
  if (match.type === "several")
    return [
      toFinding(
        "owner-ambiguous",
        "owner",
        "blocks",
        `“${text}” fits ${inWords(match.owners)}. Pick one, or each will think it is the other's.`,
        recordOwnerAmong(context, match.owners),
      ),
    ];
  if (match.type === "none")
    return [
      toFinding(
        "owner-unknown",
        "owner",
        "blocks",
        `“${text}” is not one of the CRM's users. Pick a person who can own the record there.`,
        onlyMatch(text, context.owners) ?? knownAnswer(context, "owner"),
      ),
    ];
  if (match.owner.active) return [];
  return [
    toFinding(
      "owner-inactive",
      "owner",
      "blocks",
      `${match.owner.name} is no longer active in the CRM, so nobody would act. Pick someone who is.`,
      knownAnswer(context, "owner"),
    ),
  ];
}

function recordOwnerAmong(context: NoteContext, fitting: readonly Owner[]): Fix | null {
  const fix = knownAnswer(context, "owner");
  return fitting.some(({ id }) => id === fix?.value) ? fix : null;
}

/** The one active person whose name this is with a slip of the keyboard in it. */
function onlyMatch(text: string, owners: readonly Owner[]): Fix | null {
  const [found, ...others] = nearestOwners(text, owners);
  return found === undefined || others.length > 0
    ? null
    : { label: `Use ${found.name}`, value: found.id };
}

function inWords(owners: readonly Owner[]): string {
  const names = owners.map((each) => each.name);
  return names.length === 2 ? names.join(" and ") : `${names.length} people: ${names.join(", ")}`;
}
