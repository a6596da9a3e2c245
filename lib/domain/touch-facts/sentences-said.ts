import { isCourtesy, withoutGreeting } from "../text/own-words.ts";
import { splitSentences } from "../text/sentences.ts";
import { type FoldedLine, foldLine } from "./fold-line.ts";
import { isIntroduction } from "./introduces.ts";
import type { ParsedTalk } from "./parse-talk.ts";

/** Whose words they are. `introducer` is somebody else who brings the two sides together. */
export type Voice = "buyer" | "ours" | "introducer" | "other" | "notes";

/** One sentence of a talk. */
export interface Said extends FoldedLine {
  readonly voice: Voice;
  readonly speaker: string | null;
  /** Counts messages, so that what was answered can be told from what was asked. */
  readonly message: number;
}

/** Who takes part, as far as the record and the CRM know their names. */
export interface Sides {
  readonly buyerName: string;
  readonly companyName: string;
  readonly ours: readonly string[];
}

/** Every sentence of a talk in order, with whose it is. Greetings and courtesies are left out. */
export function sentencesSaid(talk: ParsedTalk, sides: Sides): readonly Said[] {
  const voiceOf = voicesOf(talk, sides);
  // A mail programme wraps lines; in chats and notes a person ended each of them.
  const cut = (text: string) =>
    talk.kind === "mail" ? splitSentences(text) : text.split("\n").flatMap(splitSentences);
  return talk.messages.flatMap(({ speaker, text }, message) =>
    cut(text).flatMap((sentence): readonly Said[] => {
      const rest = withoutGreeting(sentence.slice(0, LONGEST_SENTENCE));
      if (rest === "" || isCourtesy(rest)) return [];
      return [{ ...foldLine(rest), voice: voiceOf(speaker), speaker, message }];
    }),
  );
}

/** Whether a name in a talk is this person's: "Sara" and "~Sara L" are both Sara Lindqvist. */
export function isSameName(said: string, name: string): boolean {
  const first = firstName(name);
  return first !== "" && firstName(said) === first;
}

function voicesOf(
  { kind, messages }: ParsedTalk,
  { buyerName, ours }: Sides,
): (speaker: string | null) => Voice {
  if (kind === "notes") return () => (isIntroduction(messages) ? "introducer" : "notes");
  const known = (speaker: string): Voice | null => {
    if (isSameName(speaker, buyerName)) return "buyer";
    const isOurs = ours.some((name) => isSameName(speaker, name)) || ITSELF.test(speaker);
    return isOurs ? "ours" : null;
  };
  const speakers = [...new Set(messages.flatMap(({ speaker }) => speaker ?? []))];
  const strangers = speakers.filter((speaker) => known(speaker) === null);
  const introducers = strangers.filter((stranger) =>
    isIntroduction(messages.filter(({ speaker }) => speaker === stranger)),
  );
  const rest = strangers.filter((stranger) => !introducers.includes(stranger));
  const hasBuyer = speakers.some((speaker) => known(speaker) === "buyer");
  // Somebody whose name is written otherwise, or in the other script: the only one it can be.
  const buyer = hasBuyer || rest.length !== 1 ? null : rest[0];
  return (speaker) => {
    if (speaker === null) return "other";
    if (introducers.includes(speaker)) return "introducer";
    return known(speaker) ?? (speaker === buyer ? "buyer" : "other");
  };
}

function firstName(name: string): string {
  const bare = foldLine(name).folded.replace(TITLE, "");
  return /[\p{L}'-]+/u.exec(bare)?.[0] ?? "";
}

/** Nobody says more in one sentence; what is longer is no talk. In UTF-16 units. */
const LONGEST_SENTENCE = 800;
/** How an exported chat names whoever exported it. */
const ITSELF = /^(?:you|me|أنت|انت|أنا|انا)$/iu;
const TITLE =
  /^[^\p{L}]*(?:(?:mr|mrs|ms|dr|eng|الاستاذه?|المهندسه?|الدكتوره?|الاخت?|ا|د|م)[. ]+)+/u;
