import { foldText } from "../../text/fold-text.ts";
import { isCourtesy } from "../../text/own-words.ts";
import { countWords, toWords } from "../../text/words.ts";
import { isAboutUs } from "../about-us.ts";
import { without } from "../edit-draft.ts";
import type { Known } from "../known.ts";
import { isAsk } from "../read-asks.ts";
import type { ReadDraft } from "../read-draft.ts";
import type { DraftRule } from "./rule.ts";

/** A message most of which speaks of the sender. Asks and manners are neither theirs nor ours. */
export const aboutUsRule: DraftRule = ({ read, known }) => {
  const told = read.sentences.filter((sentence) => !(isAsk(sentence) || isCourtesy(sentence)));
  const isSender = createSenderCheck(read, known);
  const clauses = told.map((sentence) => {
    const isOurs = (clause: string) => isAboutUs(clause) || isSender(clause);
    return { sentence, words: countWords(sentence), ...ofUs(splitClauses(sentence), isOurs) };
  });
  const count = clauses.reduce((sum, each) => sum + each.count, 0);
  const wordsOfUs = clauses.reduce((sum, { words, share }) => sum + words * share, 0);
  const share = wordsOfUs / clauses.reduce((sum, { words }) => sum + words, 0);
  const ours = clauses.filter((each) => each.share >= MOST).map(({ sentence }) => sentence);
  const isMostly =
    (count >= 4 && share >= MUCH) ||
    (count === 3 && share >= MOST) ||
    (count === 2 && ours.length === 2 && share >= NEARLY_ALL) ||
    (ours.length >= 3 && ours.length / told.length >= MOST);
  if (!isMostly || ours.length === 0) return [];
  return [
    {
      field: "body",
      rule: "about-us",
      severity: "improve",
      message: `${ours.length} of its ${told.length} sentences are about us; begin with what is theirs.`,
      fixes: () =>
        ours.map((_, kept) => ({
          label: kept === 0 ? "Leave out what is about us" : `Keep ${kept} of them`,
          value: without(read.body, ours.slice(kept)),
        })),
    },
  ];
};

/** How many clauses speak of us, and what share; what is listed after such a clause belongs to it. */
function ofUs(
  clauses: readonly string[],
  isOurs: (clause: string) => boolean,
): { readonly count: number; readonly share: number } {
  let count = 0;
  let share = 0;
  let before = false;
  for (const clause of clauses) {
    const own = isOurs(clause);
    before = own || (before && !TO_READER.test(foldText(clause)));
    if (own) count += 1;
    if (before) share += 1 / clauses.length;
  }
  return { count, share };
}

const TO_READER = /\b(?:you|your)\b|كم(?!\p{L})/u;

/** "We have a blog, we have a podcast": each says something. */
function splitClauses(sentence: string): readonly string[] {
  const parts = sentence.split(CLAUSE_END).filter((part) => countWords(part) > 1);
  return parts.length === 0 ? [sentence] : parts;
}

/** "I am Omar with Brightlane": what begins with Brightlane is about us, too; and so is a name that begins two sentences. */
function createSenderCheck({ sentences }: ReadDraft, known: Known): (clause: string) => boolean {
  const named = SENDER.exec(sentences.slice(0, 3).join(" "))?.groups?.["name"];
  const starts = sentences.flatMap(
    (sentence) => /^\p{Lu}\p{L}{3,}(?= )/u.exec(sentence)?.[0] ?? [],
  );
  const repeated = starts.filter(
    (word, index) =>
      starts.indexOf(word) !== index &&
      !LITTLE.has(word) &&
      !toWords(word).some((each) => known.words().has(each)),
  );
  const names = [...(named === undefined ? [] : [named]), ...repeated];
  return (clause) => names.some((name) => clause.startsWith(name));
}

const MUCH = 0.4;
const MOST = 0.5;
const NEARLY_ALL = 0.75;
const CLAUSE_END =
  /[,;:،؛] |(?= (?:and|but) (?:we|our|my)\b)|(?= و(?:احنا|إحنا|نحن|لدينا|عندنا|فريقنا|مكتبنا)(?=\s))/u;
const SENDER =
  /\b(?:[Ii] am|[Ii]'m|[Mm]y name is|[Tt]his is|[Hh]ere is) [^.!?\n]{0,40}?\b(?:from|with|at|of) (?<name>\p{Lu}[\p{L}\p{N}]+)/u;
const LITTLE: ReadonlySet<string> = new Set(
  "What When Where Which Would Could Should That This These Those They Their There Then Here Your Yours Once With From Have Does Each Every Most Many Some Half Then Also".split(
    " ",
  ),
);
