/** The content of a playbook as a tree of plain data, whose lists of entries are walked by what each entry is known by. */
export type Branch = Readonly<Record<string, unknown>>;

export function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an entry of a list is known by: stays the same when everything else of it changes. */
export function keyOf(entry: unknown): string | null {
  if (!isBranch(entry)) return null;
  const known = KNOWN_BY.map((name) => ownValue(entry, name));
  return known.find((value) => typeof value === "string") ?? null;
}

const KNOWN_BY = ["id", "stage", "crm", "field"] as const;

/** The entries of a list by what they are known by, in their order; null for any other value. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (!Array.isArray(value)) return null;
  const entries = new Map<string, unknown>();
  for (const entry of value) {
    const key = keyOf(entry);
    if (key === null) return null;
    if (!entries.has(key)) entries.set(key, entry);
  }
  return entries;
}

/** A value by its own key, never one that every object inherits. */
export function ownValue(branch: Branch, key: string): unknown {
  return Object.hasOwn(branch, key) ? branch[key] : undefined;
}

/** The same data always gives the same text, in whatever order its keys were written down. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? "";
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonicalText(one) === canonicalText(other);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isBranch(value)) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}
