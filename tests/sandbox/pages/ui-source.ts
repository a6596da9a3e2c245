import type { UiListRow, UiRecord } from "./ui-types.ts";

/** What the pages show and change of one CRM, over the same state as its API and without its limits. */
export interface UiSource {
  /** Live records of a kind, as the CRM's addresses name kinds, the last changed one first. */
  readonly list: (kind: string) => readonly UiListRow[];
  /** Null when nothing answers for the id. */
  readonly record: (kind: string, id: string) => UiRecord | null;
  /** A colleague changes one field of a record that is there. */
  readonly edit: (kind: string, id: string, name: string, value: string) => void;
  /** A colleague writes a note; answers with its id. */
  readonly addNote: (kind: string, id: string, body: string) => string;
}
