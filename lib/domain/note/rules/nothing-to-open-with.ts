import { type NoteContext, type NoteFinding, OPENINGS, toFinding } from "../note-rule.ts";

/** Honest, but still no handoff: a note that knows neither what the buyer did nor what they saw nor what they need. */
export function nothingToOpenWith(context: NoteContext): readonly NoteFinding[] {
  if (!OPENINGS.every((field) => context.unknowns.has(field))) return [];
  return [
    toFinding(
      "nothing-to-open-with",
      "problem",
      "blocks",
      "Trigger, problem and asset are all unknown, so there is nothing to open a conversation with. Look at the story, or keep the record in nurture.",
    ),
  ];
}
