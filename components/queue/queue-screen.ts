import { create } from "zustand";
import type { QueueChoice } from "#lib/domain/queue/queue-choice.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { FIRST_PLACE, type QueuePlace } from "./kept-place.ts";

/** A lead as the way from one to the next knows it. */
export type WalkStep = Pick<QueueEntry, "id" | "title"> & { readonly key: RecordKey };

/** What is on screen of the queue, also while a lead from it is open in its place. */
export interface QueueScreen extends QueuePlace {
  /** The leads as they stood when one of them was opened: whoever walks on meets each of them once. */
  readonly walk: readonly WalkStep[];
  /** Whether the panel that accepts what is marked is open. */
  readonly accepting: boolean;
  /** Whether the place has been read: what is on screen is newer than what is kept from then on. */
  readonly begun: boolean;
  readonly set: (change: Partial<Omit<QueueScreen, "set" | "choose" | "toggle">>) => void;
  /** Changes what is looked at; the list begins at its top again. */
  readonly choose: (change: Partial<QueueChoice>) => void;
  /** Marks a lead, or takes its mark away. */
  readonly toggle: (id: string) => void;
}

export const useQueueScreen = create<QueueScreen>()((set) => ({
  ...FIRST_PLACE,
  walk: [],
  accepting: false,
  begun: false,
  set,
  choose: (change) =>
    set(({ choice }) => ({ choice: { ...choice, ...change }, scrolledTo: 0, currentId: null })),
  toggle: (id) =>
    set(({ selected }) => ({
      selected: selected.includes(id) ? selected.filter((it) => it !== id) : [...selected, id],
    })),
}));

/** Goes to where somebody had left the queue, unless they are somewhere in it already. */
export function beginAt(place: QueuePlace): void {
  if (!useQueueScreen.getState().begun) useQueueScreen.setState({ ...place, begun: true });
}
