import { type HandoffNote, noteFromHandoff } from "../../note/note.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { toNote } from "../note-parts.ts";
import { passportSections } from "../passport-sections.ts";

/** The note as it was handed over, all stages of it; as the record has it now where the log kept none. */
export function handedNote({ handoff }: RecordSnapshot): HandoffNote {
  const { current } = passportSections(handoff);
  if (current.length === 0) return noteFromHandoff(handoff);
  return toNote(Object.fromEntries(current.flatMap(({ parts }) => Object.entries(parts))));
}
