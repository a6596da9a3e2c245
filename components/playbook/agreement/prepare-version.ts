import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { withoutSignOffs } from "#lib/domain/playbook/sign.ts";
import { nextReviewDay, nextVersion } from "#lib/domain/playbook/versions.ts";

/**
 * What two sides agreed on, made ready to be signed: a team's own, with the next version number after
 * the one in force, a review a quarter ahead (R-DQ-04), and the day on which writing began (R-DQ-06).
 * `startedAt` is ISO 8601, `today` is `YYYY-MM-DD`.
 */
export function prepareVersion(
  content: Playbook,
  inForce: Playbook,
  when: { readonly startedAt: string; readonly today: string },
): Playbook {
  const isFirst = inForce.origin === "shipped";
  const { reviewBy } = content;
  return {
    ...withoutSignOffs(content),
    id: isFirst ? idFromName(content.name) : inForce.id,
    version: isFirst ? "1.0.0" : nextVersion(inForce.version, "small"),
    origin: "team",
    startedAt: when.startedAt,
    reviewBy: reviewBy === null || reviewBy <= when.today ? nextReviewDay(when.today) : reviewBy,
  };
}

/** "Acme playbook" → "acme-playbook"; a name without Latin letters or digits gives "playbook". */
export function idFromName(name: string): string {
  const id = name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return id === "" ? "playbook" : id;
}
