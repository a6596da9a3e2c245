import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine, LONGEST_TEXT_READ } from "../text/display-text.ts";
import { foldText } from "../text/fold-text.ts";
import { isCourtesy, ownWords, withoutGreeting } from "../text/own-words.ts";
import { isQuestion } from "../text/questions.ts";
import { withoutQuotes } from "../text/quote-text.ts";
import { splitSentences } from "../text/sentences.ts";
import { shortenText } from "../text/shorten-text.ts";
import { upperFirst } from "../text/upper-first.ts";
import { countWords, toWords } from "../text/words.ts";
import { NOTED_BY_US } from "./quotable-words.ts";
import { isRecordKeeping } from "./record-keeping.ts";
import type { Step } from "./step.ts";
import type { Told } from "./story.ts";

/**
 * What the buyer has already asked or answered (R-CX-13, R-CX-22), in their own words: from form
 * messages, inbound mails and chats, and from notes of ours that quote them. In the order in which it
 * was said, nothing twice. Each text is read a fixed number of times.
 */
export function extractTold(steps: readonly Step[], snapshot: RecordSnapshot): readonly Told[] {
  const told = new Map<string, Told>();
  for (const step of steps) {
    // A deal's name stands between quotation marks, too, and nobody said it.
    if (step.words === null || isRecordKeeping(step)) continue;
    const isTheirs = step.voice === "buyer" && !NOTED_BY_US.has(step.touch.kind);
    const said = isTheirs ? saidByBuyer(step, snapshot) : quotedByUs(step.words);
    for (const [index, text] of said.slice(0, MOST_PER_TOUCH).entries()) {
      const key = toWords(text).join(" ");
      if (key === "" || told.has(key)) continue;
      told.set(key, {
        id: `${step.touch.id}:${index}`,
        kind: isQuestion(text) ? "question" : "answer",
        text: upperFirst(shortenText(withoutQuotes(displayLine(text)), LONGEST_TOLD)),
        receipt: step.touch.receipt,
      });
    }
  }
  return keepMost([...told.values()]);
}

function saidByBuyer(step: Step, snapshot: RecordSnapshot): readonly string[] {
  const text = step.words ?? "";
  const spoken = step.touch.kind === "chat" ? buyersLines(text, snapshot.name) : ownWords(text);
  return splitSentences(spoken).map(withoutGreeting).filter(isWorthKeeping);
}

/** In a pasted chat ("Sara: … / Dana: …") only the buyer's lines; a chat without names is taken whole. */
export function buyersLines(text: string, name: string | null): string {
  const first = foldText(name ?? "").split(" ")[0] ?? "";
  if (first === "") return text;
  const lines = text.split("\n");
  const speakers = lines.map((line) => SPEAKER.exec(line.slice(0, 80))?.[1] ?? null);
  const isBuyer = speakers.map((each) => each !== null && foldText(each).startsWith(first));
  if (!isBuyer.includes(true)) return text;
  return lines
    .flatMap((line, index) => (isBuyer[index] ? [line.replace(SPEAKER, "")] : []))
    .join("\n");
}

/** What one of us wrote down between quotation marks, and questions reported ("asked whether …"). */
function quotedByUs(text: string): readonly string[] {
  const read = text.slice(0, LONGEST_TEXT_READ);
  const quotes = [...read.matchAll(QUOTED)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? "").trim(),
  );
  const reported = splitSentences(read).filter(
    (sentence) =>
      sentence.length <= 300 && REPORTED_QUESTION.test(sentence) && !/["“«]/u.test(sentence),
  );
  return [...quotes.filter((quote) => countWords(quote) >= 3), ...reported];
}

/** Questions, "label: value" lines, and statements that are more than manners. */
function isWorthKeeping(sentence: string): boolean {
  const words = countWords(sentence);
  if (words < 2 || isCourtesy(sentence)) return false;
  return words >= 3 || isQuestion(sentence) || /^[\p{L} /'’-]{2,40}: \S/u.test(sentence);
}

/** Questions stay before statements when there is too much, the newest before older ones. */
function keepMost(told: readonly Told[]): readonly Told[] {
  if (told.length <= MOST_TOLD) return told;
  const ranked = [
    ...told.filter((each) => isQuestion(each.text)).reverse(),
    ...told.filter((each) => !isQuestion(each.text)).reverse(),
  ];
  const kept = new Set(ranked.slice(0, MOST_TOLD));
  return told.filter((each) => kept.has(each));
}

const MOST_TOLD = 20;
const MOST_PER_TOUCH = 20;
/** In characters as a reader counts them. */
const LONGEST_TOLD = 240;
const SPEAKER = /^\s*(?:\[[^\]]{1,30}\] ?)?([\p{L}][\p{L} .'’-]{0,40}?) ?: /u;
const QUOTED = /“([^“”\n]{5,400})”|"([^"\n]{5,400})"|«([^«»\n]{5,400})»/gu;
const REPORTED_QUESTION =
  /\b(?:asked|asks|asking|wondered|wanted to know|wants to know) (?:us |me |again )?(?:if|whether|about|for|how|what|when|where|which|who|why)\b|(?:سأل|سألت|يسأل|تسأل) (?:عن|هل|كيف|متى|إذا)/iu;
