import { foldText } from "../text/fold-text.ts";
import { isQuestion } from "../text/questions.ts";
import {
  ABOUT_TIME,
  ANNOUNCES,
  ANSWERED_AT_ONCE,
  ANSWERING,
  ARABIC,
  ARABIC_INVITATION,
  CONTINUES,
  FILLER,
  INVITATION,
  MATERIAL,
  MATERIAL_FIRST,
  MEETING,
  OFFER,
  REFERRAL,
  RHETORICAL,
  SAID_BACK,
  SECOND_ASK,
  SIGN_UP,
  THEIR_DATE,
  UNMARKED_QUESTION,
  WANTS_TO_KNOW,
} from "./ask-patterns.ts";

/** What a sentence wants from the reader. */
type AskKind = "meeting" | "answer" | "material" | "sign-up" | "referral";

export interface Ask {
  readonly kind: AskKind;
  readonly text: string;
  /** The sentences that ask for it. */
  readonly sentences: readonly string[];
}

/**
 * What a message asks of its reader, in English or Arabic, one entry per thing to do. Sentences that go
 * on about the same thing count once ("Would Tuesday work? Or Wednesday at ten?"), and so do manners
 * ("let me know if you have questions").
 */
export function readAsks(sentences: readonly string[]): readonly Ask[] {
  const asks: Ask[] = [];
  const read = sentences;
  const questions = read.filter((sentence) => QUESTION_MARK.test(sentence));
  for (const [index, sentence] of read.entries()) {
    const next = foldText(read[index + 1] ?? "").trim();
    if (isForEffect(sentence, next, sentence === questions.at(-1))) continue;
    for (const part of splitAsks(sentence)) {
      const kind = askKind(part);
      if (kind === null) continue;
      const ask = { kind, text: part.trim(), sentences: [sentence] };
      const same = asks.findIndex((earlier) => isSameAsk(earlier, ask));
      const earlier = asks[same];
      if (earlier === undefined) asks.push(ask);
      else asks[same] = { ...earlier, sentences: [...earlier.sentences, sentence] };
    }
  }
  return asks;
}

/** Raised to be answered by the writer: the reader's own question, or one that does not speak to the reader. */
function isForEffect(sentence: string, next: string, isLast: boolean): boolean {
  if (!QUESTION_MARK.test(sentence)) return false;
  const text = foldText(sentence).trim();
  if (SAID_BACK.test(text) || SAID_BACK.test(next)) return true;
  const isToReader = /\byou(?:r|rs)?\b/u.test(text) || MEETING.test(text);
  if (ANSWERED_AT_ONCE.test(next) && !ANSWERING.test(next) && !isToReader) return true;
  return !(isLast || SPEAKS_TO_READER.test(text) || ARABIC.test(text) || MEETING.test(text));
}

const QUESTION_MARK = /[?؟？][\s"'”’»)\]]*$/u;
const SPEAKS_TO_READER = /\b(?:you|your|yours|you're|me|us|we|i|our)\b/u;

/** Whether a sentence asks its reader for anything. */
export function isAsk(sentence: string): boolean {
  return readAsks([sentence]).length > 0;
}

/** "Could you send me the list and introduce me to IT?" asks for two things. */
function splitAsks(sentence: string): readonly string[] {
  // "Here is what I need: pick a slot, fill in the sheet": the list asks, not its announcement.
  const list = /^[^:?؟]{3,60}: (.+)$/su.exec(sentence)?.[1];
  if (list !== undefined && isInvitation(foldText(list).trim())) return splitAsks(list);
  const [first = "", ...rest] = sentence.split(SECOND_ASK);
  // "Before the demo, could you …?" asks once: what stands first asks for nothing.
  const begins = foldText(first).trim();
  if (!(isInvitation(begins) || isQuestion(first) || UNMARKED_QUESTION.test(begins)))
    return [sentence];
  if (isQuestion(sentence))
    return [...[first, ...rest.slice(0, -1)].map(toQuestion), rest.at(-1) ?? ""];
  return isInvitation(foldText(first).trim()) ? [first, ...rest] : [sentence];
}

function toQuestion(part: string): string {
  return isQuestion(part) ? part : `${part}?`;
}

function askKind(part: string): AskKind | null {
  const text = foldText(part).trim();
  if (text === "" || FILLER.test(text)) return null;
  const isMarked = isQuestion(part) || UNMARKED_QUESTION.test(text);
  const asks = isMarked ? !RHETORICAL.test(text) : isInvitation(text);
  if (!asks || (OFFER.test(text) && !MEETING.test(text))) return null;
  if (SIGN_UP.test(text)) return "sign-up";
  if (MATERIAL_FIRST.test(text)) return "material";
  if (REFERRAL.test(text)) return "referral";
  if (THEIR_DATE.test(text)) return "answer";
  if (WANTS_TO_KNOW.test(text) && !ABOUT_TIME.test(text)) return "answer";
  if (MEETING.test(text)) return "meeting";
  return MATERIAL.test(text) ? "material" : "answer";
}

function isInvitation(text: string): boolean {
  return INVITATION.test(text) || ARABIC_INVITATION.test(text);
}

/** One meeting proposed twice is one ask; two different questions are two. */
function isSameAsk(earlier: Ask, later: Ask): boolean {
  const text = foldText(later.text).trim();
  if (CONTINUES.test(text) || ANSWERING.test(text)) return true;
  if ([text, foldText(earlier.text).trim()].some((one) => ANNOUNCES.test(one))) return true;
  if (earlier.kind === later.kind) return earlier.kind !== "answer";
  return (
    later.kind === "answer" && earlier.kind === "meeting" && ABOUT_TIME.test(foldText(later.text))
  );
}
