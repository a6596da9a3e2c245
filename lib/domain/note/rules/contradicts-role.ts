import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { claimedRoles, readRole, rolesClash } from "../roles.ts";

/** The note gives the buyer a role that the record denies: "CTO" for an intern, "finance" for marketing. */
export function contradictsRole(context: NoteContext): readonly NoteFinding[] {
  const title = context.snapshot.jobTitle;
  const role = title === null ? null : readRole(title);
  if (title === null || role === null) return [];
  return (["lead", "fit"] as const).flatMap((field) => {
    const claims = claimedRoles(context.texts[field]);
    const [first] = claims;
    if (first === undefined || !claims.every((claim) => rolesClash(claim.role, role))) return [];
    return [
      toFinding(
        "contradicts-role",
        field,
        "improve",
        `The note says “${first.words}”, the record says “${title}”. A first touch to the wrong role is noticed at once.`,
        claims.length === 1
          ? { label: `Use “${title}”`, value: withTitle(context, field, first.words, title) }
          : null,
      ),
    ];
  });
}

/** The title takes the place of the claimed one; where the name stands in the same breath it comes behind it. */
function withTitle(
  { texts, snapshot }: NoteContext,
  field: "lead" | "fit",
  said: string,
  title: string,
): string {
  const name = snapshot.name ?? "";
  const withName = name !== "" && said.includes(name) ? `${name}, ${title}` : title;
  return texts[field].replace(said, () => withName);
}
