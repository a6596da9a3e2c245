import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { foldText } from "../text/fold-text.ts";
import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { shortenText } from "../text/shorten-text.ts";
import { toContentWords } from "../text/words.ts";
import { toComparedRoots } from "./arabic-roots.ts";
import { notedStatements } from "./noted-statements.ts";
import { QUESTION_TOPICS } from "./question-topics.ts";
import { readSystems } from "./system-names.ts";

/**
 * What already answers a question to the buyer: a field of the record, the note, or their own words
 * (R-CX-22, R-FM-22). Null when nothing does, so that it may be asked.
 */
export function findAnswer(question: string, known: FirstTouchInput): string | null {
  const folded = foldText(question);
  for (const topic of QUESTION_TOPICS) {
    if (!topic.asks.test(folded)) continue;
    const answer = topic.answer(known, question);
    if (answer !== null) return shortenText(answer, 120);
  }
  return (
    toldAnswer(question, known) ??
    haveAnswer(folded, known) ??
    rateAnswer(folded, known) ??
    durationAnswer(folded, known)
  );
}

/** "Do you need SSO?", "Do you have a local partner?" to somebody whose statement holds all of that thing. */
function haveAnswer(folded: string, known: FirstTouchInput): string | null {
  const thing = HAVE.exec(folded)?.groups;
  const roots = [...new Set(toComparedRoots(thing?.["thing"] ?? thing?.["arabic"] ?? ""))];
  if (roots.length === 0 || roots.length > 4) return null;
  return statementWith(known, (text) => {
    const told = new Set(toComparedRoots(text));
    return roots.every((root) => told.has(root));
  });
}

/** "How many do you get per month?" to somebody who wrote "200 quote requests a month". */
function rateAnswer(folded: string, known: FirstTouchInput): string | null {
  const period = HOW_MANY_PER.exec(folded)?.groups?.["period"];
  if (period === undefined) return null;
  return statementWith(known, (text) =>
    new RegExp(String.raw`\p{N}.{0,60}\b(?:an?|per|each|every) ${period}\b`, "u").test(
      foldText(text),
    ),
  );
}

function statementWith(known: FirstTouchInput, fits: (text: string) => boolean): string | null {
  const told = known.story.alreadyTold
    .flatMap(({ text }) => splitSentences(text))
    .find((text) => !isQuestion(text) && fits(text));
  if (told !== undefined) return `“${shortenText(told, 100)}”`;
  const noted = notedStatements(known).find((text) => !isQuestion(text) && fits(text));
  return noted === undefined ? null : `it is on record: ${shortenText(noted, 100)}`;
}

/** A statement of theirs that holds most of the question's own words answers it. */
function toldAnswer(question: string, { story }: FirstTouchInput): string | null {
  const words = toContentWords(question).filter((word) => !ASKING_WORDS.has(word));
  const asked = [...new Set(toComparedRoots(words.join(" ")))];
  const isProcess = /^how (?:do|does|are|is)\b/u.test(
    foldText(question).replace(/^[^,:]{0,40}[,:] /u, ""),
  );
  if (asked.length < (isProcess ? 2 : 3) || PICKS.test(foldText(question))) return null;
  const told = story.alreadyTold.find(({ text }) => {
    if (isQuestion(text)) return false;
    const roots = new Set([...toComparedRoots(text), ...systemKinds(text)]);
    return asked.filter((root) => roots.has(root)).length / asked.length > 0.6;
  });
  return told === undefined ? null : `“${shortenText(told.text, 100)}”`;
}

/** "How long do the numbers take you?" to somebody who wrote how many days they take. */
function durationAnswer(folded: string, known: FirstTouchInput): string | null {
  if (!HOW_LONG.test(folded)) return null;
  const asked = new Set(toComparedRoots(folded).filter((root) => !ASKING_WORDS.has(root)));
  return statementWith(known, (text) => {
    const shared = new Set(toComparedRoots(text)).intersection(asked);
    return shared.size >= 2 && DURATION.test(foldText(text));
  });
}

/** Who wrote of SAP has spoken of an ERP. */
function systemKinds(text: string): readonly string[] {
  return readSystems(foldText(text)).map(({ kind }) => kind);
}

/** "Which of the two portals takes most of it?" asks for more than was told. */
const PICKS =
  /\b(?:which|who|what)(?: one| part)? of\b|\b(?:most|first|longest|worst|biggest|slowest|hardest|easiest|best)\b|اي .{0,20}من |اكثر|اول |اكبر/u;
const HOW_LONG =
  /\bhow (?:long|late|much time|many (?:hours|days|weeks))\b|كم (?:من الوقت|ياخذ|يستغرق|ساعه|يوم)/u;
const DURATION =
  /(?:\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|an?)) (?:working )?(?:minutes?|hours?|days?|weeks?|months?)\b|(?:يوم|ايام|ساعه|ساعات|اسبوع|اسابيع)/u;
const HAVE =
  /\b(?:do|are|have|is|does|will) (?:you|your (?:team|company))(?: (?:already|currently|still|also|perhaps|maybe|really|by any chance))* (?:need|have|use|using|run|running|want|require|on|work with|working with|got|employ|own) (?:an? |any |the |some |your own )?(?<thing>\p{Script=Latin}[\p{Script=Latin}\p{N} -]{1,40}?)(?= (?:and|or|for|in|on|with|to|at|by|from|today|now|yet|already|where|which|that|who|as|\p{Script=Arabic})|[?,.;:؟]|$)(?! in mind)|هل (?:لديكم|عندكم|تستخدمون|تحتاجون|تريدون|لديك|عندك) (?<arabic>\p{L}+(?: \p{L}+)?)/u;
const HOW_MANY_PER =
  /\bhow many (?:do|are|does|did|would|come|of (?:them|those|these))\b.{0,40}\b(?:an?|per|each|every) (?<period>day|week|month|quarter|year)\b/u;
/** Words of asking rather than of what is asked. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  "current currently today right tell know share hear understand time look work talk discuss call minute week interested interest open free worth go walk see show".split(
    " ",
  ),
);
