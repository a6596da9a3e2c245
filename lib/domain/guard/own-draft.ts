import type { Angle } from "../first-touch/angle.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { writeDraft } from "../message/write-draft.ts";
import { splitSentences } from "../text/sentences.ts";
import { readAsks } from "./read-asks.ts";
import { readDraft } from "./read-draft.ts";

/** Sentences of the draft that we would write ourselves, to repair somebody else's with. */
export interface OwnDraft {
  /** Why we write. Null when nothing is known to open with. */
  readonly opening: (language: "en" | "ar") => string | null;
  readonly ask: (language: "en" | "ar") => string | null;
  readonly subject: (language: "en" | "ar") => string;
}

interface OwnDraftInput extends FirstTouchInput {
  readonly angle: Angle | null;
  readonly channel: "email" | "chat";
}

/** Writes nothing before it is asked. */
export function createOwnDraft(input: OwnDraftInput): OwnDraft {
  const write = (language: "en" | "ar") => {
    const draft = writeDraft({ ...input, angle: input.angle ?? NO_ANGLE, person: null, language });
    const { sentences, ownSentences, subject } = readDraft(draft);
    const isAsk = (sentence: string) => readAsks([sentence]).length > 0;
    return {
      subject,
      opening: sentences.find((sentence) => !isAsk(sentence)) ?? null,
      ask: ownSentences.flatMap((each) => splitSentences(each)).find(isAsk) ?? null,
    };
  };
  return {
    opening: (language) => write(language).opening,
    ask: (language) => write(language).ask,
    subject: (language) => write(language).subject,
  };
}

const NO_ANGLE: Angle = {
  id: "trigger",
  heading: "",
  because: [],
  ask: "",
  briefId: null,
  angleId: null,
};
