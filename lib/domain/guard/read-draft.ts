import type { Draft } from "../first-touch/angle.ts";
import { displayText } from "../text/display-text.ts";
import { isGreeting, ownWords } from "../text/own-words.ts";
import { splitSentences } from "../text/sentences.ts";
import { type Ask, readAsks } from "./read-asks.ts";

/** A draft taken apart once for all rules. */
export interface ReadDraft {
  readonly subject: string;
  /** As typed. */
  readonly body: string;
  /** "Hi Sara" without what follows; null when there is none. */
  readonly greeting: string | null;
  /** Without greeting, signature and quoted mail, but with a postscript. */
  readonly message: string;
  /** The message's sentences: no greeting, no signature, no quoted mail. */
  readonly sentences: readonly string[];
  /** The same without what stands between quotation marks: a buyer's question quoted is not ours. */
  readonly ownSentences: readonly string[];
  /** What it asks of its reader. */
  readonly asks: readonly Ask[];
}

/** Reads a draft. Of a very long one only the beginning: nobody writes, or reads, such a message. */
export function readDraft(draft: Draft): ReadDraft {
  const body = displayText(draft.body);
  const read = body.slice(0, MOST_READ);
  const message = ownWords(read);
  const greeting = readGreeting(message);
  const rest = greeting === null ? message : message.slice(greeting.length);
  const postscript = POSTSCRIPT.exec(read.slice(message.length))?.groups?.["text"];
  const whole = postscript === undefined ? rest : `${rest}\n\n${postscript}`;
  const sentences = splitSentences(whole)
    .slice(0, MOST_SENTENCES)
    .filter((sentence) => sentence.endsWith(".") || !isGreeting(sentence));
  const ownSentences = splitSentences(sentences.join("\n\n").replaceAll(QUOTED, "…"));
  return {
    subject: displayText(draft.subject),
    body,
    greeting: greeting === null ? null : greeting.trim(),
    message: whole,
    sentences,
    ownSentences,
    asks: readAsks(ownSentences),
  };
}

/** "السلام عليكم" on a line of its own is followed by the line that names somebody. */
function readGreeting(message: string): string | null {
  const first = GREETING.exec(message)?.[0] ?? BARE_NAME.exec(message)?.[0];
  if (first === undefined) return null;
  const second = GREETING.exec(message.slice(first.length))?.[0] ?? "";
  return first + second;
}

const MOST_SENTENCES = 120;
/** In UTF-16 units. */
const MOST_READ = 20_000;
/** The greeting up to its comma, or the whole line when the line holds nothing else. */
const GREETING =
  /^\s*(?:hi|hiya|hello|hey|dear|hola|hallo|bonjour|salam|salaam|ciao|ol[aá]|guten (?:tag|morgen)|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|greetings|(?:و?عليكم )?السلام عليكم(?: ورحمة الله)?(?: (?:تعالى )?وبركاته)?|مرحبا[ًا]?|مرحباً|أهلا[ًا]?|أهلاً|هلا|حياك الله|حياكم الله|صباح الخير|مساء الخير|تحية طيبة(?: وبعد)?|عزيزي|عزيزتي|السيدة?|سعادة|الأستاذة?|أستاذة?|الدكتورة?|دكتورة?|المهندسة?|مهندسة?|الأخ|الأخت|أخي|أختي)(?![\p{L}\p{M}])(?: ?(?:(?:mr|mrs|ms|mx|dr|prof|eng|ing|[أدم])\.|(?![-–—\p{Extended_Pictographic}])[^\s,،!:.?؟\p{Extended_Pictographic}]+)){0,6}?(?: ?[,،!:.]| (?=[-–—\p{Extended_Pictographic}])|\n|$)(?:\s*[,،!])?/iu;
/** "Sara," or "نورة،" before everything else. */
const BARE_NAME =
  /^\s*(?!\p{L}+ly\b)(?:\p{Lu}\p{L}{1,20} ?(?:[,،](?=\n|\s(?:you|your|thanks?|i|we|it|as|did|have|can|could|would|got|here)\b)|(?= [-–—] ))|\p{Script=Arabic}{2,15} ?[,،](?=\n))/u;
const POSTSCRIPT = /^\s*(?:p\.? ?s\.?|ملاحظة)[:,.\- ]\s*(?<text>.+)$/imu;
const QUOTED = /“[^“”]{0,600}”|«[^«»]{0,600}»|"[^"\n]{0,600}"/gu;
