import type { Playbook } from "../playbook/schema.ts";
import type { QueueSort, QueueView } from "./queue-choice.ts";
import { createEntryMaker, type QueueAccount, type QueueEntry } from "./queue-entry.ts";
import type { QueueFacts } from "./queue-facts.ts";
import { orderEntries } from "./queue-order.ts";

/** The whole queue, made once and looked through at every keystroke. */
export interface QueueIndex {
  readonly entries: readonly QueueEntry[];
  /** The entries' places in an order; sorted when it is first asked for, kept afterwards. */
  readonly placesBy: (sort: QueueSort, view: QueueView) => Uint32Array;
}

/** Makes the queue of everything that is kept here; leads of a connection that is gone are left out. */
export function createQueueIndex(input: {
  readonly facts: readonly QueueFacts[];
  readonly accounts: readonly QueueAccount[];
  readonly playbook: Playbook;
  /** BCP 47: by whose alphabet names are sorted. */
  readonly locale: string;
  readonly now: number;
}): QueueIndex {
  const { playbook, locale, now } = input;
  const makers = new Map(
    input.accounts.map((account) => [
      account.connectionId,
      createEntryMaker(account, playbook, now),
    ]),
  );
  const entries = input.facts.flatMap((facts) => makers.get(facts.key.connectionId)?.(facts) ?? []);
  const orders = new Map<string, Uint32Array>();
  const placesBy = (sort: QueueSort, view: QueueView): Uint32Array => {
    const ofCold = view === "cold";
    const name = `${sort}/${ofCold}`;
    const known = orders.get(name);
    if (known !== undefined) return known;
    const places = orderEntries(entries, sort, ofCold, locale);
    orders.set(name, places);
    return places;
  };
  return { entries, placesBy };
}
