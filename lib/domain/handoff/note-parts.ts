import { EMPTY_NOTE, type HandoffNote, NOTE_FIELDS, type NoteField } from "../note/note.ts";
import { shortenText } from "../text/shorten-text.ts";

/** Some parts of a note: what one stage added. */
export type NoteParts = Readonly<Partial<Record<NoteField, string>>>;

/** Whoever hands over says these anew: the ones before are done with. */
const OF_ONE_STAGE: readonly NoteField[] = ["nextStep", "owner", "deadline"];

/** The note of a stage: its own words, and where it has none what the stage before wrote (R-TS-05). */
export function effectiveNote(own: HandoffNote, before: NoteParts): HandoffNote {
  return mapNote((field) =>
    own[field].trim() === "" && !OF_ONE_STAGE.includes(field) ? (before[field] ?? "") : own[field],
  );
}

/** What a stage adds to the one before: the parts that it says in other words, and those that are its own. */
export function addedParts(note: HandoffNote, before: NoteParts): NoteParts {
  return partsOf(
    mapNote((field) => {
      const text = note[field].trim();
      const stood = text === before[field]?.trim() && !OF_ONE_STAGE.includes(field);
      return stood ? "" : text;
    }),
  );
}

/** The filled parts of a note. */
export function partsOf(note: HandoffNote): NoteParts {
  const filled = NOTE_FIELDS.filter((field) => note[field].trim() !== "");
  return Object.fromEntries(filled.map((field) => [field, note[field].trim()]));
}

/** What several stages say together: of a part that two have, the later one's words. */
export function mergeParts(stages: readonly NoteParts[]): NoteParts {
  return Object.fromEntries(stages.flatMap((parts) => Object.entries(parts)));
}

/** The parts as a whole note, the missing ones empty. */
export function toNote(parts: NoteParts): HandoffNote {
  return { ...EMPTY_NOTE, ...parts };
}

/**
 * The parts as the log keeps them: each at most 1,000 characters, fewer where the whole would take more
 * than its share of a field that every event lives in. The timeline's note has them in full.
 */
export function partsForLog(
  parts: Readonly<Partial<Record<string, string>>>,
): Readonly<Record<string, string>> {
  for (let most = LONGEST_PART; ; most -= STEP) {
    const kept = Object.fromEntries(
      Object.entries(parts).map(([name, text = ""]) => [name, shortenText(text, most)]),
    );
    if (JSON.stringify(kept).length <= LONGEST_OF_ALL || most <= STEP) return kept;
  }
}

const LONGEST_PART = 1_000;
const STEP = 100;
/** Leaves room in 8,000 characters for who, when and the playbook. */
const LONGEST_OF_ALL = 7_500;

function mapNote(make: (field: NoteField) => string): HandoffNote {
  const note: Record<NoteField, string> = { ...EMPTY_NOTE };
  for (const field of NOTE_FIELDS) note[field] = make(field);
  return note;
}
