import { findHiddenCharacters } from "../../note/words/hidden-characters.ts";
import type { PlaybookIssue } from "../issue.ts";
import type { Playbook } from "../schema.ts";
import { isBranch } from "../tree.ts";

/**
 * Characters that nobody sees, in any text: two people would sign what reads differently from what it
 * is. Halves of characters are refused too, because they cannot be stored the same everywhere.
 */
export function checkCharacters(playbook: Playbook): readonly PlaybookIssue[] {
  return checkInside(playbook, "");
}

function checkInside(value: unknown, path: string): readonly PlaybookIssue[] {
  if (typeof value === "string") return checkText(value, path);
  if (Array.isArray(value))
    return value.flatMap((entry, index) => checkInside(entry, `${path}[${index}]`));
  if (!isBranch(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    checkInside(part, path === "" ? key : `${path}.${key}`),
  );
}

function checkText(text: string, path: string): readonly PlaybookIssue[] {
  if (PLAIN.test(text)) return [];
  const hidden = findHiddenCharacters(text);
  const found = text.isWellFormed() ? hidden : [...hidden, "half a character"];
  if (found.length === 0) return [];
  return [{ path, reason: `holds what nobody can see: ${found.join(", ")}; type it anew` }];
}

/** Most texts hold nothing but what a keyboard has. */
const PLAIN = /^[ -~]*$/;
