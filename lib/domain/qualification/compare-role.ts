import { readRole } from "../note/roles.ts";
import { compareTerms } from "./compare-terms.ts";

/**
 * Whether a job title is one of the roles of a profile: by its words, or by the same field of work at the
 * same level. The same field at another level, or a title that says neither, is for people to judge.
 */
export function compareRole(
  title: string,
  roles: readonly string[],
): "met" | "not-met" | "unknown" {
  if (compareTerms(title, roles) === "met") return "met";
  const said = readRole(title);
  const listed = roles.map((role) => readRole(role));
  if (said === null || listed.includes(null)) return "unknown";
  const sameArea = listed.filter((role) => role?.area === said.area);
  if (sameArea.some((role) => said.area !== null && role?.level === said.level)) return "met";
  if (said.area === null || listed.some((role) => role?.area === null)) return "unknown";
  return sameArea.length > 0 ? "unknown" : "not-met";
}
