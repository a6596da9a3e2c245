import type { ReplyBody } from "./reply-body.ts";

/** Deeper than anything a CRM says; shallow enough that nobody downstream runs out of stack. */
export const MAX_JSON_DEPTH = 100;

/** Keys through which a reply could reach an object's prototype. */
const DANGEROUS_KEYS = ["__proto__", "constructor", "prototype"] as const;

/** Parses a reply's text. Nesting is measured before parsing; dangerous keys are dropped after it. */
export function parseJson(text: string): ReplyBody {
  if (isDeeperThan(text, MAX_JSON_DEPTH)) {
    return {
      type: "unreadable",
      why: "too-deep",
      detail: `The answer is nested deeper than ${MAX_JSON_DEPTH} levels.`,
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: "unreadable", why: "not-json", detail: "The answer is not JSON." };
  }
  dropDangerousKeys(value);
  return { type: "json", value };
}

/** Counts brackets outside strings, in one pass and without recursion. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}

function dropDangerousKeys(root: unknown): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const key of DANGEROUS_KEYS) {
      if (Object.hasOwn(value, key)) Reflect.deleteProperty(value, key);
    }
    for (const child of Object.values(value)) waiting.push(child);
  }
}
