import { z } from "zod";
import { HANDOFF_STATUSES } from "#lib/domain/handoff/status.ts";
import {
  FIRST_CHOICE,
  QUEUE_SORTS,
  QUEUE_VIEWS,
  type QueueChoice,
} from "#lib/domain/queue/queue-choice.ts";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { QUEUE_PLACE } from "#lib/store/preference-names.ts";

const placeSchema = z.object({
  choice: z.object({
    view: z.enum(QUEUE_VIEWS),
    sort: z.enum(QUEUE_SORTS),
    descending: z.boolean(),
    words: z.string(),
    owner: z.string().nullable(),
    leadType: z.string().nullable(),
    status: z.enum(HANDOFF_STATUSES).nullable(),
    overdueOnly: z.boolean(),
  }),
  currentId: z.string().nullable(),
  selected: z.array(z.string()),
  scrolledTo: z.number(),
});

/** How somebody left the queue: what they looked at, where they were, what they had marked. */
export interface QueuePlace {
  readonly choice: QueueChoice;
  /** The lead they were at; null for none. */
  readonly currentId: string | null;
  /** The leads they had marked. */
  readonly selected: readonly string[];
  /** Pixels from the top of the list. */
  readonly scrolledTo: number;
}

export const FIRST_PLACE: QueuePlace = {
  choice: FIRST_CHOICE,
  currentId: null,
  selected: [],
  scrolledTo: 0,
};

/** The place as it was left in this browser; the first one where nothing readable is kept. */
export async function readPlace(store: Store): Promise<QueuePlace> {
  const kept = await readPreference(store, QUEUE_PLACE, "");
  try {
    return placeSchema.parse(JSON.parse(String(kept)));
  } catch {
    return FIRST_PLACE;
  }
}

/** Remembers the place. One that cannot be kept is no loss worth a word. */
export async function keepPlace(store: Store, place: QueuePlace): Promise<void> {
  await writePreference(store, QUEUE_PLACE, JSON.stringify(place)).catch(() => undefined);
}
