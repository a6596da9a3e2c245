import type { RecordSnapshot } from "../snapshot.ts";
import { LONGEST_TEXT_READ } from "../text/display-text.ts";
import { foldText } from "../text/fold-text.ts";
import { isCourtesy, ownWords, withoutGreeting } from "../text/own-words.ts";
import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { countWords } from "../text/words.ts";
import { NOTED_BY_US } from "./quotable-words.ts";
import { FORMS, fieldToText, readFormFields } from "./read-form-fields.ts";
import type { Step } from "./step.ts";
import type { ToldByBuyer } from "./story.ts";

/** One thing that the buyer said, before it is bound to its receipt. */
export type Said = Pick<ToldByBuyer, "kind" | "text" | "own">;

/** What the buyer asked and answered in the words of one touch, in the order in which it was said. */
export function saidIn(step: Step, { name }: RecordSnapshot): readonly Said[] {
  const words = step.words ?? "";
  if (step.voice !== "buyer" || NOTED_BY_US.has(step.touch.kind))
    return quotedByUs(words).map(toSaid);
  if (FORMS.has(step.touch.kind)) return saidInForm(words);
  const spoken = step.touch.kind === "chat" ? buyersLines(words, name) : ownWords(words);
  return saidFreely(spoken);
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

function saidInForm(words: string): readonly Said[] {
  const { fields, free } = readFormFields(words);
  const answers = fields.map((field) => ({
    kind: isQuestion(field.value) ? ("question" as const) : ("answer" as const),
    text: fieldToText(field),
    own: false,
  }));
  return [...saidFreely(ownWords(free)), ...answers];
}

function saidFreely(text: string): readonly Said[] {
  return splitSentences(text).map(withoutGreeting).filter(isWorthKeeping).map(toSaid);
}

/** What one of us wrote down between quotation marks, and questions reported ("asked whether …"). */
function quotedByUs(text: string): readonly string[] {
  const read = text.slice(0, LONGEST_TEXT_READ);
  const quotes = [...read.matchAll(QUOTED)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? "").trim(),
  );
  const reported = splitSentences(read).filter(
    (sentence) => sentence.length <= 300 && isReported(sentence) && !/["“«]/u.test(sentence),
  );
  return [...quotes.filter((quote) => countWords(quote) >= 3), ...reported];
}

function toSaid(text: string): Said {
  const reported = isReported(text) && !isQuestion(text);
  return { kind: reported || isQuestion(text) ? "question" : "answer", text, own: !reported };
}

function isReported(sentence: string): boolean {
  return REPORTED_QUESTION.test(sentence);
}

/** Questions, "label: value" lines, and statements that are more than manners. */
function isWorthKeeping(sentence: string): boolean {
  const words = countWords(sentence);
  if (words < 2 || isCourtesy(sentence)) return false;
  return words >= 3 || isQuestion(sentence) || /^[\p{L} /'’-]{2,40}: \S/u.test(sentence);
}

const SPEAKER = /^\s*(?:\[[^\]]{1,30}\] ?)?([\p{L}][\p{L} .'’-]{0,40}?) ?: /u;
const QUOTED = /“([^“”\n]{5,400})”|"([^"\n]{5,400})"|«([^«»\n]{5,400})»/gu;
const REPORTED_QUESTION =
  /\b(?:asked|asks|asking|wondered|wanted to know|wants to know) (?:us |me |again )?(?:if|whether|about|for|how|what|when|where|which|who|why)\b|(?:سأل|سألت|يسأل|تسأل) (?:عن|هل|كيف|متى|إذا)/iu;
