import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";

/** Honest, but still no handoff: a note that knows neither what the buyer did nor what they saw nor what they need. */
export function nothingToOpenWith(context: NoteContext): readonly NoteFinding[] {
  const open = (["trigger", "problem", "asset"] as const).every((field) =>
    context.unknowns.has(field),
  );
  if (!open) return [];
  return [
    toFinding(
      "nothing-to-open-with",
      "trigger",
      "blocks",
      "Trigger, problem and asset are all unknown, so there is nothing to open a conversation with. Look at the story, or keep the record in nurture.",
    ),
  ];
}
