import { type Outcome, succeed } from "../../domain/failure.ts";
import {
  type HandoffDocument,
  mergeDocuments,
  parseDocument,
} from "../../domain/handoff-document.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";

/** The text that holds a record's handoff, wherever the CRM keeps it: a note, a task, a comment. */
export interface HandoffNote {
  readonly remoteId: string;
  readonly text: string;
  /** The CRM's own modified stamp of it, ISO 8601. */
  readonly version: string;
}

/** What the CRM kept of a text that was written. */
export interface WrittenNote extends HandoffNote {
  /** What stood there just before; null when nothing did or the CRM does not tell. */
  readonly replaced: string | null;
}

/** Where a CRM keeps such texts. Only what bears a handoff document is ever given or written. */
export interface HandoffNotes {
  /**
   * The texts of these records, by record, oldest first; a record without one is left out. Read from the
   * records' own lists, never from an index that lags. More than one is there after a lost reply or a merge.
   */
  readonly read: (
    objectType: ObjectType,
    recordIds: readonly string[],
  ) => Promise<Outcome<ReadonlyMap<string, readonly HandoffNote[]>>>;
  /** Writes a text, a new one where `remoteId` is null. */
  readonly write: (
    record: RecordKey,
    note: { readonly remoteId: string | null; readonly text: string },
  ) => Promise<Outcome<WrittenNote>>;
  readonly remove: (remoteId: string) => Promise<Outcome<null>>;
  /** A page of the records that have one, by the text's id; may lag. `lastId` is null after the last. */
  readonly list: (
    objectType: ObjectType,
    afterId: string | null,
  ) => Promise<Outcome<{ readonly recordIds: readonly string[]; readonly lastId: string | null }>>;
  /** The records whose text has changed within these stamps, oldest first; `until` null: to the end. */
  readonly changed: (
    objectType: ObjectType,
    since: string,
    until: string | null,
  ) => Promise<Outcome<ChangedNotes>>;
  /** Whether the text holds the owner too, since records of this kind have none. Left out: never. */
  readonly holdsOwner?: (objectType: ObjectType) => Promise<Outcome<boolean>>;
}

export interface ChangedNotes {
  readonly recordIds: readonly string[];
  /** The last stamp that was reached, null when nothing has changed. */
  readonly reached: string | null;
  /** Whether there is more after it. */
  readonly more: boolean;
}

/** As the notes say it of records of this kind; never where they say nothing. */
export async function holdsOwner(
  notes: HandoffNotes,
  objectType: ObjectType,
): Promise<Outcome<boolean>> {
  return notes.holdsOwner === undefined ? succeed(false) : notes.holdsOwner(objectType);
}

/** All copies of a record's text as one document, and what is too many of them. */
export interface FoldedNotes {
  /** The oldest copy, which stays; null when there is none yet. */
  readonly kept: HandoffNote | null;
  readonly spare: readonly HandoffNote[];
  readonly document: HandoffDocument;
}

export function foldNotes(copies: readonly HandoffNote[]): FoldedNotes {
  const [kept = null, ...spare] = copies;
  const documents = copies.flatMap(({ text }) => parseDocument(text) ?? []);
  return { kept, spare, document: documents.reduce(mergeDocuments, EMPTY) };
}

const EMPTY: HandoffDocument = { values: {}, before: "", after: "" };
