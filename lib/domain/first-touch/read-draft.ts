import { displayText } from "../text/display-text.ts";
import { isGreeting, ownWords } from "../text/own-words.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Draft } from "./angle.ts";

/** A draft taken apart once for all rules. */
export interface ReadDraft {
  readonly subject: string;
  /** As typed. */
  readonly body: string;
  /** "Hi Sara" without what follows; null when there is none. */
  readonly greeting: string | null;
  /** The message proper: no greeting, no signature, no quoted mail. */
  readonly sentences: readonly string[];
  /** The same without what stands between quotation marks: a buyer's question quoted is not ours. */
  readonly ownSentences: readonly string[];
}

export function readDraft(draft: Draft): ReadDraft {
  const body = displayText(draft.body);
  const message = ownWords(body);
  const greeting = GREETING.exec(message)?.[0] ?? null;
  const rest = greeting === null ? message : message.slice(greeting.length);
  const postscript = /^\s*p\.? ?s\.?[:,. ]\s*(.+)$/imu.exec(body.slice(message.length))?.[1];
  const sentences = splitSentences(
    postscript === undefined ? rest : `${rest}\n\n${postscript}`,
  ).filter((sentence) => !isGreeting(sentence));
  return {
    subject: displayText(draft.subject),
    body,
    greeting: greeting === null ? null : greeting.trim(),
    sentences,
    ownSentences: splitSentences(sentences.join("\n\n").replaceAll(QUOTED, "…")),
  };
}

/** The greeting up to its comma, or the whole line when the line holds nothing else. */
const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|السلام عليكم(?: ورحمة الله)?(?: وبركاته)?|مرحبا[ًا]?|مرحباً|أهلا[ًا]?|أهلاً|عزيزي|عزيزتي|السيدة?|الأستاذة?|الأخ|الأخت)(?![\p{L}\p{M}])(?:(?:mr|mrs|ms|mx|dr|prof|eng|ing)\.|[^\n,،!:.?؟]){0,60}(?:[,،!:.]|\n|$)(?:\s*[,،!])?/iu;
const QUOTED = /“[^“”]{0,600}”|«[^«»]{0,600}»|"[^"\n]{0,600}"/gu;
