import { type Role, readRole } from "../../note/roles.ts";
import { toWords } from "../../text/words.ts";

/** A word or two of a job title that an angle is written for. */
export interface RoleTerm {
  readonly words: readonly string[];
  readonly role: Role | null;
}

export function prepareRoles(terms: readonly string[]): readonly RoleTerm[] {
  return terms.map((term) => ({ words: toWords(term), role: readRole(term) }));
}

/**
 * Whether a job title is one of those: by its words, or by the same field of work where the term names no
 * level. A title of another field speaks against it; one whose field cannot be told says nothing.
 */
export function compareRoles(
  title: RoleTerm,
  terms: readonly RoleTerm[],
): "met" | "not-met" | "unknown" {
  if (terms.some((term) => isSameRole(title, term))) return "met";
  const area = title.role?.area ?? null;
  const areas = terms.flatMap(({ role }) => role?.area ?? []);
  return area !== null && areas.length > 0 && !areas.includes(area) ? "not-met" : "unknown";
}

function isSameRole(title: RoleTerm, term: RoleTerm): boolean {
  if (term.words.length > 0 && term.words.every((word) => title.words.includes(word))) return true;
  const area = term.role?.area ?? null;
  return area !== null && term.role?.level === null && title.role?.area === area;
}
