import type { QueueSort } from "./queue-choice.ts";
import type { QueueEntry } from "./queue-entry.ts";

/**
 * The places of all entries in one order. What is unknown comes last; equal ones stand as they were offered,
 * then by id, so that two readings never disagree.
 *
 * @param ofCold whether "due" means since when it is cold.
 */
export function orderEntries(
  entries: readonly QueueEntry[],
  sort: QueueSort,
  ofCold: boolean,
  locale: string,
): Uint32Array {
  const keys = sortKeys(entries, sort, ofCold, locale);
  const offered = Float64Array.from(entries, ({ facts }) => facts.clock.offeredAt ?? LAST);
  const places = Uint32Array.from(entries.keys());
  return places.sort((left, right) => {
    const byKey = compare(keys[left] ?? 0, keys[right] ?? 0);
    if (byKey !== 0) return byKey;
    return compare(offered[left] ?? 0, offered[right] ?? 0) || compareIds(entries, left, right);
  });
}

const LAST = Number.POSITIVE_INFINITY;

/** Infinity less itself is no number. */
function compare(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compareIds(entries: readonly QueueEntry[], left: number, right: number): number {
  const one = entries[left]?.id ?? "";
  const other = entries[right]?.id ?? "";
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortKeys(
  entries: readonly QueueEntry[],
  sort: QueueSort,
  ofCold: boolean,
  locale: string,
): Float64Array {
  switch (sort) {
    case "due":
      return Float64Array.from(entries, ({ dueAt, cooling }) =>
        ofCold ? (cooling?.at ?? LAST) : (dueAt ?? LAST),
      );
    case "offered":
      return Float64Array.from(entries, ({ facts }) => facts.clock.offeredAt ?? LAST);
    case "name":
      return ranks(entries, ({ title }) => title, locale);
    case "company":
      return ranks(entries, ({ facts }) => facts.company, locale);
    case "owner":
      return ranks(entries, ({ ownerName }) => ownerName, locale);
    case "lead-type":
      return ranks(entries, ({ leadTypeLabel }) => leadTypeLabel, locale);
  }
}

/** Each different text is compared with the others once, however many entries bear it. */
function ranks(
  entries: readonly QueueEntry[],
  textOf: (entry: QueueEntry) => string | null,
  locale: string,
): Float64Array {
  const { compare: inWords } = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  const texts = [...new Set(entries.map(textOf))].filter((text) => text !== null).sort(inWords);
  const rankOf = new Map(texts.map((text, rank) => [text, rank]));
  return Float64Array.from(entries, (entry) => rankOf.get(textOf(entry) ?? "") ?? LAST);
}
