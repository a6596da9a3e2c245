import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { claimedRoles, readRole, rolesClash } from "../roles.ts";

/** The note gives the buyer a role that the record denies: "CTO" for an intern, "finance" for marketing. */
export function contradictsRole(context: NoteContext): readonly NoteFinding[] {
  const title = context.snapshot.jobTitle;
  const role = title === null ? null : readRole(title);
  if (title === null || role === null) return [];
  return (["lead", "fit"] as const).flatMap((field) => {
    const claims = claimedRoles(context.texts[field]);
    if (claims.length === 0 || !claims.every((claim) => rolesClash(claim.role, role))) return [];
    return [
      toFinding(
        "contradicts-role",
        field,
        "improve",
        `The note says “${claims[0]?.words}”, the record says “${title}”. A first touch to the wrong role is noticed at once.`,
      ),
    ];
  });
}
