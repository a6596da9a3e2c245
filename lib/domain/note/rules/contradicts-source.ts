import { CHANNELS, channelsIn, channelsOf } from "../channels.ts";
import { knownAnswer } from "../known-answers.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";

/** The source names one channel, the record another. */
export function contradictsSource(context: NoteContext): readonly NoteFinding[] {
  const said = channelsIn(context.texts.source);
  const known = channelsOf(context.snapshot, context.leadType?.startedBy ?? []);
  if (said.size === 0 || known.size === 0) return [];
  if ([...said].some((channel) => known.has(channel))) return [];
  const original = context.snapshot.source.original;
  const names = [...said].map((channel) => CHANNELS[channel].label);
  return [
    toFinding(
      "contradicts-source",
      "source",
      "improve",
      `The note says ${names.join(" and ")}, the record ${original === null ? "shows something else" : `says “${original}”`}. Whoever counts campaigns will believe one of them.`,
      knownAnswer(context, "source"),
    ),
  ];
}
