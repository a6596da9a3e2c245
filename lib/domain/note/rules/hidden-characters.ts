import {
  FIELD_LIMIT,
  type NoteContext,
  type NoteFinding,
  toFinding,
  WRITTEN_FIELDS,
} from "../note-rule.ts";
import { findHiddenCharacters, withoutHiddenCharacters } from "../words/hidden-characters.ts";

/** Zero-width, direction-changing and control characters, shown by name because nobody can see them. */
export function hiddenCharacters(context: NoteContext): readonly NoteFinding[] {
  return WRITTEN_FIELDS.flatMap((field) => {
    const text = context.note[field];
    if (text.length > FIELD_LIMIT) return [];
    const found = findHiddenCharacters(text);
    if (found.length === 0) return [];
    return [
      toFinding(
        "hidden-characters",
        field,
        "improve",
        `There are characters here that nobody sees: ${found.join(", ")}. They can change how the text reads and break searches.`,
        { label: "Remove them", value: withoutHiddenCharacters(text) },
      ),
    ];
  });
}
