import type { NoteField } from "../note/note.ts";
import { displayLine } from "../text/display-text.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import type { Evidence } from "./evidence.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";

/** What the note says, part by part. The problem weighs most: a person judged it. */
export function noteEvidence({ note }: FirstTouchContext): readonly NoteEvidence[] {
  return NOTE_PARTS.flatMap(({ field, weight, lead, continues }) => {
    const text = displayLine(note[field]);
    if (isUnknownAnswer(text)) return [];
    const ground = {
      text: `${lead}: ${quoteText(shortenText(text, 120))}`,
      source: { type: "note", field },
    } as const;
    const key = `note.${field}`;
    return [{ text, evidence: { ground, weight, key, at: null, carries: true, continues } }];
  });
}

interface NoteEvidence {
  readonly text: string;
  readonly evidence: Evidence;
}

const NOTE_PARTS: readonly {
  readonly field: NoteField;
  readonly weight: number;
  readonly lead: string;
  readonly continues: string;
}[] = [
  {
    field: "problem",
    weight: 5,
    lead: "The note names the problem",
    continues: "start from their problem",
  },
  {
    field: "trigger",
    weight: 3,
    lead: "The note names the trigger",
    continues: "pick up the trigger",
  },
  {
    field: "asset",
    weight: 3,
    lead: "The note names what they saw",
    continues: "pick up what they saw",
  },
  {
    field: "readiness",
    weight: 2,
    lead: "The note says about readiness",
    continues: "start from their timing",
  },
  {
    field: "fit",
    weight: 1.5,
    lead: "The note says about fit",
    continues: "start from their situation",
  },
  {
    field: "nextStep",
    weight: 1.5,
    lead: "The note recommends",
    continues: "follow the recommended step",
  },
];
