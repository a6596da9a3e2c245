import type { PlaybookIssue } from "./issue.ts";
import { type Branch, entriesOf, isBranch, isSame, ownValue } from "./tree.ts";

/** Whose wish stands, or words that the two settled on. */
export type Decision = "marketing" | "sales" | { readonly words: string };

export interface Merged {
  readonly content: unknown;
  /** Differences that nobody decided, and own words where only one of the two wishes can stand. */
  readonly issues: readonly PlaybookIssue[];
}

/** What is to be compared as one thing, and where people may settle on other words. */
export interface MergeParts {
  /** Paths of parts: "reasons/wrong-role/evidence". */
  readonly whole: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

/**
 * Puts one document together from two: what both say alike is taken over, everything else goes by the
 * decision on its path. Lists keep the order of the side that was chosen for it, marketing's when they
 * differ in nothing but entries; an entry of the other side stands behind the one it stood behind there.
 */
export function mergeSides(
  marketing: unknown,
  sales: unknown,
  decisions: ReadonlyMap<string, Decision>,
  parts: MergeParts,
): Merged {
  const issues: PlaybookIssue[] = [];

  function merge(path: string, left: unknown, right: unknown): unknown {
    if (isSame(left, right)) return left;
    if (parts.whole.has(path)) return decide(path, left, right);
    const leftEntries = entriesOf(left);
    const rightEntries = entriesOf(right);
    if (leftEntries !== null && rightEntries !== null)
      return mergeEntries(path, leftEntries, rightEntries);
    if (isBranch(left) && isBranch(right)) return mergeBranches(path, left, right);
    return decide(path, left, right);
  }

  function mergeBranches(path: string, left: Branch, right: Branch): Branch {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return Object.fromEntries(
      keys.map((key) => {
        const inside = path === "" ? key : `${path}/${key}`;
        return [key, merge(inside, ownValue(left, key), ownValue(right, key))];
      }),
    );
  }

  function mergeEntries(
    path: string,
    left: ReadonlyMap<string, unknown>,
    right: ReadonlyMap<string, unknown>,
  ): readonly unknown[] {
    const [lead, other] = rightLeads(path, left, right) ? [right, left] : [left, right];
    const merged = new Map<string, unknown>();
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const entry = merge(`${path}/${key}`, left.get(key), right.get(key));
      if (entry !== undefined) merged.set(key, entry);
    }
    const order = weave([...lead.keys()], [...other.keys()]);
    return order.filter((key) => merged.has(key)).map((key) => merged.get(key));
  }

  function rightLeads(
    path: string,
    left: ReadonlyMap<string, unknown>,
    right: ReadonlyMap<string, unknown>,
  ): boolean {
    const onLeft = [...left.keys()].filter((key) => right.has(key));
    const onRight = [...right.keys()].filter((key) => left.has(key));
    return !isSame(onLeft, onRight) && decide(`${path}/*order`, "left", "right") === "right";
  }

  function decide(path: string, left: unknown, right: unknown): unknown {
    const decision = decisions.get(path);
    if (decision === "marketing") return left;
    if (decision === "sales") return right;
    if (decision !== undefined && parts.texts.has(path)) return decision.words.trim();
    issues.push({
      path,
      reason:
        decision === undefined
          ? "marketing and sales want different things here; decide which of them stands"
          : "choose what marketing wants or what sales wants; other words do not fit here",
    });
    return left;
  }

  return { content: merge("", marketing, sales), issues };
}

/** The lead's order, with what only the other has behind what it stood behind there. */
function weave(lead: readonly string[], other: readonly string[]): readonly string[] {
  const woven = [...lead];
  other.forEach((key, index) => {
    if (woven.includes(key)) return;
    const before = other[index - 1];
    woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, key);
  });
  return woven;
}
