import { foldText } from "../text/fold-text.ts";
import { isQuestion } from "../text/questions.ts";
import {
  ABOUT_TIME,
  ADVICE,
  ANNOUNCES,
  ANSWERED_AT_ONCE,
  ANSWERING,
  ARABIC,
  ARABIC_IMPERATIVE,
  ARABIC_INVITATION,
  ASKS_FOR_TIME,
  ASKS_INSIDE,
  CHAT_WORD,
  CHAT_WORDS,
  CLAUSE_INVITATION,
  CONCERNS_US,
  CONTINUES,
  FILLER,
  HINT,
  INVITATION,
  LEADS_ON,
  MATERIAL,
  MATERIAL_FIRST,
  MEETING,
  OFFER,
  REFERRAL,
  REPLY_WITH_THING,
  RHETORICAL,
  SAID_BACK,
  SAID_BEFORE,
  SECOND_ASK,
  SIGN_UP,
  STATEMENT_OF_WHAT,
  TAG,
  TAIL_TAG,
  THEIR_DATE,
  TOGETHER,
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
  const hints: Ask[] = [];
  const questions = sentences.filter((sentence) => QUESTION_MARK.test(sentence));
  for (const [index, sentence] of sentences.entries()) {
    const next = plain(sentences[index + 1] ?? "");
    if (isForEffect(sentence, next, sentence === questions.at(-1))) continue;
    for (const part of splitAsks(sentence)) {
      const kind = askKind(part);
      if (kind === null) continue;
      const ask = { kind, text: part.trim(), sentences: [sentence] };
      if (isHint(part)) {
        hints.push(ask);
        continue;
      }
      const same = asks.findIndex((earlier) => isSameAsk(earlier, ask));
      const earlier = asks[same];
      if (earlier === undefined) asks.push(ask);
      else asks[same] = { ...earlier, sentences: [...earlier.sentences, sentence] };
    }
  }
  return asks.length > 0 ? asks : hints.slice(0, 1);
}

/**
 * A wish, an offer or a piece of advice: it asks where nothing else does ("Happy to jump on a call"), and
 * leads up to the ask where something does.
 */
function isHint(part: string): boolean {
  const text = plain(part);
  if (QUESTION_MARK.test(part)) return TAIL_TAG.test(text);
  return HINT.test(text) || (ADVICE.test(text) && !CONCERNS_US.test(text));
}

/** Folded, and chat spelling written out ("can u" → "can you"). */
function plain(text: string): string {
  return foldText(text)
    .replaceAll(CHAT_WORD, (word) => CHAT_WORDS[word] ?? word)
    .trim();
}

/** Raised to be answered by the writer: the reader's own question, or one that does not speak to the reader. */
function isForEffect(sentence: string, next: string, isLast: boolean): boolean {
  if (!QUESTION_MARK.test(sentence)) return false;
  const text = plain(sentence);
  if (SAID_BACK.test(next)) return true;
  // "You asked for the price: could we talk?" asks at its end, unless another question comes.
  if (SAID_BACK.test(text) || (SAID_BEFORE.test(text) && !isLast))
    return !(isLast && LEADS_ON.test(text)) || ANSWERED_AT_ONCE.test(next);
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
  if (list !== undefined && beginsAsInvitation(plain(list))) return splitAsks(list);
  const [first = "", ...rest] = sentence.split(SECOND_ASK);
  // "Before the demo, could you …?" asks once: what stands first asks for nothing.
  const begins = plain(first);
  const asksFirst =
    isInvitation(begins) ||
    asksByForm(first) ||
    UNMARKED_QUESTION.test(begins) ||
    ASKS_INSIDE.test(begins);
  if (!asksFirst) return [sentence];
  if (asksByForm(sentence))
    return [...[first, ...rest.slice(0, -1)].map(toQuestion), rest.at(-1) ?? ""];
  return isInvitation(begins) ? [first, ...rest] : [sentence];
}

function toQuestion(part: string): string {
  return isQuestion(part) ? part : `${part}?`;
}

function askKind(part: string): AskKind | null {
  const text = plain(part);
  if (text === "" || FILLER.test(text)) return null;
  const isMarked = asksByForm(part) || UNMARKED_QUESTION.test(text);
  const asks = isMarked ? !RHETORICAL.test(text) : isInvitation(text);
  if (!asks || (OFFER.test(text) && !MEETING.test(text))) return null;
  if (SIGN_UP.test(text)) return "sign-up";
  if (MATERIAL_FIRST.test(text)) return "material";
  if (REFERRAL.test(text)) return "referral";
  if (THEIR_DATE.test(text)) return "answer";
  if (TOGETHER.test(text)) return "meeting";
  if (WANTS_TO_KNOW.test(text) && !ABOUT_TIME.test(text)) return "answer";
  if (MEETING.test(text)) return "meeting";
  return MATERIAL.test(text) ? "material" : "answer";
}

/** "What helped others is boring." begins like a question and is none. */
function asksByForm(part: string): boolean {
  return isQuestion(part) && !(STATEMENT_OF_WHAT.test(plain(part)) && /[.!]\s*$/u.test(part));
}

function isInvitation(text: string): boolean {
  return CLAUSE_INVITATION.test(text) || beginsAsInvitation(text);
}

function beginsAsInvitation(text: string): boolean {
  return INVITATION.test(text) || ARABIC_INVITATION.test(text) || ARABIC_IMPERATIVE.test(text);
}

/** One meeting proposed twice is one ask; two different questions are two. */
function isSameAsk(earlier: Ask, later: Ask): boolean {
  const text = plain(later.text);
  const before = plain(earlier.text);
  if (CONTINUES.test(text) || (ANSWERING.test(text) && !bringsMore(earlier, text))) return true;
  if ([text, before].some((one) => ANNOUNCES.test(one) || TAG.test(one))) return true;
  if (earlier.kind === later.kind) return earlier.kind !== "answer";
  if (later.kind === "meeting") return earlier.kind === "answer" && ASKS_FOR_TIME.test(before);
  return later.kind === "answer" && earlier.kind === "meeting" && ABOUT_TIME.test(text);
}

/** "Book here, and reply with your ERP release": the answer to no question that was asked. */
function bringsMore(earlier: Ask, text: string): boolean {
  return earlier.kind !== "answer" && REPLY_WITH_THING.test(text);
}
