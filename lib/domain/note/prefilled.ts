import type { Receipt } from "../touch.ts";
import type { NoteField } from "./note.ts";

/** A suggested value and where it comes from; an empty value has no source. */
export interface Prefilled {
  readonly value: string;
  readonly from: Receipt | null;
}

/** A note as far as the record supports it, part by part. */
export interface PrefilledNote {
  readonly fields: Readonly<Record<NoteField, Prefilled>>;
  /** The lead type's id; empty when the record does not show one. */
  readonly leadType: Prefilled;
}

export const EMPTY: Prefilled = { value: "", from: null };
