import { toSearchTerms, toSearchText } from "../text/to-search-text.ts";
import type { QueueChoice, QueueView } from "./queue-choice.ts";
import type { QueueEntry } from "./queue-entry.ts";
import type { QueueIndex } from "./queue-index.ts";

/** Whether a lead stands in a part of the queue at a moment. */
export function isInView(entry: QueueEntry, view: QueueView, now: number): boolean {
  switch (view) {
    case "mine":
      return entry.isMine && entry.isOpen;
    case "offered":
      return entry.isMine && entry.facts.clock.status === "offered";
    case "team":
      return entry.isTeams && entry.isOpen;
    case "to-complete":
      return entry.isTeams && entry.missing.length > 0;
    case "cold":
      return entry.isTeams && entry.cooling !== null && entry.cooling.at <= now;
  }
}

/** Whether what is owed is overdue at a moment. */
export function isOverdue({ dueAt }: QueueEntry, now: number): boolean {
  return dueAt !== null && dueAt <= now;
}

/** The leads of one part of the queue in an order, before anything is typed. Sorts nothing anew. */
export function leadsInView(
  index: QueueIndex,
  { view, sort, descending }: Pick<QueueChoice, "view" | "sort" | "descending">,
  now: number,
): readonly QueueEntry[] {
  const found: QueueEntry[] = [];
  for (const place of index.placesBy(sort, view)) {
    const entry = index.entries[place];
    if (entry !== undefined && isInView(entry, view, now)) found.push(entry);
  }
  return descending ? found.reverse() : found;
}

/**
 * Finds those among the leads that somebody wants to see at a moment. Words that grow letter by letter are looked
 * for only where the shorter ones were found.
 */
export function createLeadFilter(
  leads: readonly QueueEntry[],
  now: number,
): (choice: QueueChoice) => readonly QueueEntry[] {
  let last: { readonly choice: QueueChoice; readonly found: readonly QueueEntry[] } | null = null;
  return (choice) => {
    const terms = toSearchTerms(choice.words);
    const among = last !== null && isNarrower(choice, last.choice) ? last.found : leads;
    const found = among.filter((entry) => isWanted(entry, choice, terms, now));
    last = { choice, found };
    return found;
  };
}

/** Whether whatever fits the one choice fits the other: the same filters, and words that go on from its words. */
function isNarrower(choice: QueueChoice, than: QueueChoice): boolean {
  return (
    choice.status === than.status &&
    choice.leadType === than.leadType &&
    choice.owner === than.owner &&
    choice.overdueOnly === than.overdueOnly &&
    toSearchText(choice.words).startsWith(toSearchText(than.words))
  );
}

function isWanted(
  entry: QueueEntry,
  { status, leadType, owner, overdueOnly }: QueueChoice,
  terms: readonly string[],
  now: number,
): boolean {
  // Nothing is looked up that nobody filters by: this runs for every lead at every keystroke.
  if (status !== null && entry.facts.clock.status !== status) return false;
  if (leadType !== null && entry.facts.clock.leadType !== leadType) return false;
  if (owner !== null && ownerOf(entry) !== owner) return false;
  if (overdueOnly && !isOverdue(entry, now)) return false;
  for (const term of terms) if (!entry.searchText.includes(term)) return false;
  return true;
}

function ownerOf({ facts }: QueueEntry): string {
  return `${facts.key.connectionId}/${facts.clock.ownerId}`;
}

/** How many leads each part holds, and how many of them are overdue. */
export type QueueCounts = Readonly<
  Record<QueueView, { readonly all: number; readonly overdue: number }>
>;

export function countLeads({ entries }: QueueIndex, now: number): QueueCounts {
  const countOf = (view: QueueView) => {
    let all = 0;
    let overdue = 0;
    for (const entry of entries) {
      if (!isInView(entry, view, now)) continue;
      all += 1;
      if (isOverdue(entry, now)) overdue += 1;
    }
    return { all, overdue };
  };
  return {
    mine: countOf("mine"),
    offered: countOf("offered"),
    team: countOf("team"),
    "to-complete": countOf("to-complete"),
    cold: countOf("cold"),
  };
}
