import type { HandoffField } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";

/**
 * What a bystander could have written down: what the person was told is saved, what they took back, and
 * what colleagues did. It knows nothing of shipments, holds, leases or caches.
 */
export interface Model {
  /** In the order in which they were acknowledged. */
  readonly entries: Acknowledged[];
  /** The tasks that were asked for when a time was missed. */
  readonly markers: (Pick<Acknowledged, "account" | "record"> & { readonly marker: string })[];
  /** Ids of entries that the person has taken back or thrown away with success. */
  readonly takenBack: Set<string>;
  /** Those among them that the person took back before they left. */
  readonly undone: Set<string>;
  /** Values that colleagues have set; each is set once. */
  readonly theirs: Set<string>;
  /** By field and value of theirs: somebody here has seen it there, and decided all the same. */
  readonly seen: Set<string>;
  /** The person or their clock cut a wait short, so that for a while there may be two of something. */
  isHasty: boolean;
  values: number;
}

/** An entry of which the person was told "Saved". */
export interface Acknowledged {
  readonly id: string;
  readonly actionId: string;
  readonly account: string;
  readonly record: RecordKey;
  /** What it sets, each value used once; nothing for a note. */
  readonly fields: Readonly<Partial<Record<HandoffField, string>>>;
  /** Values that the person took from a colleague instead, by field. */
  readonly given: Map<string, string | null>;
  /** Its event in the log; null for a note. */
  readonly eventId: string | null;
  /** Null for a patch. */
  readonly marker: string | null;
}

export function createModel(): Model {
  return {
    entries: [],
    markers: [],
    takenBack: new Set(),
    undone: new Set(),
    theirs: new Set(),
    seen: new Set(),
    isHasty: false,
    values: 0,
  };
}

/** What a decision about a field was based on. */
export function seenAs(field: string, value: string): string {
  return `${field}: ${value}`;
}
