import type { LeadTrigger } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { channelsIn } from "../channels.ts";
import type { NoteField } from "../note.ts";
import type { NoteContext } from "../note-rule.ts";
import { assetNames, recordWords } from "../record-words.ts";
import { EMPTY_TOPICS, EMPTY_WORDS, isEmptyWord } from "./empty-words.ts";
import { BUZZ_NUMBER, holdsFact, isSpelledAsName } from "./facts.ts";
import { FIELD_EMPTY_WORDS, PROBLEM_MATTERS, PROBLEM_SIGNS, WEAK_WORDS } from "./field-words.ts";
import { isMisspelled } from "./misspelled.ts";
import { saysWhen } from "./times.ts";
import { isListed, type Token, toTokens, wordList } from "./tokens.ts";

/** From this many words on an answer that says too little is boilerplate, below it is vague. */
export const BOILERPLATE_LENGTH = 8;

/** The points that an answer needs; a field that is not here may be as short as it likes. */
const NEEDED: Readonly<Partial<Record<NoteField, number>>> = {
  trigger: 1,
  problem: 2,
  asset: 1,
  fit: 1,
  readiness: 1,
  nextStep: 1,
};

/**
 * A long text needs more, up to a few points: many words around little hide it. Without anything that can
 * be checked it takes many more plain words to be about somebody.
 */
const WITH_FACT = { perWord: 0.12, atMost: 4 } as const;
const WITHOUT_FACT = { perWord: 0.24, atMost: 6 } as const;
/** What somebody did or is to do takes plain words: "came back to it and asked whether it also does returns". */
const ACTION_WITHOUT_FACT = { perWord: 0.17, atMost: 5 } as const;
/** A page, a document or a sign of readiness is named by a word or two, whatever is told around it. */
const NAMED = { perWord: 0.09, atMost: 2 } as const;

/**
 * Whether an answer says enough about *this* buyer. An empty answer is another rule's business, and of
 * languages whose words we do not know one word that is not also a common English one is enough.
 */
export function saysEnough(context: NoteContext, field: NoteField): boolean {
  return saysEnoughAs(context, field, context.texts[field], context.tokens[field]);
}

/** The same of a text that could stand in the field. */
export function wouldSayEnough(context: NoteContext, field: NoteField, text: string): boolean {
  return saysEnoughAs(context, field, text, toTokens(text));
}

function saysEnoughAs(
  context: NoteContext,
  field: NoteField,
  text: string,
  tokens: readonly Token[],
): boolean {
  if (tokens.length === 0) return true;
  if (field === "lead") return tokens.some((token) => saysWho(context, token));
  if (field === "source") return saysWhence(text, tokens);
  const least = NEEDED[field];
  if (least === undefined) return true;
  const points = specificity(field, tokens, context.names) + bonus(context, field, text, tokens);
  if (context.languages[field] === "other") return points > 0;
  if (field === "trigger" && tokens.length === 1 && !isUnspaced(tokens)) return false;
  if (points < least || tokens.length < BOILERPLATE_LENGTH) return points >= least;
  const { perWord, atMost } = yardstick(context, field, text, tokens);
  return points >= Math.min(atMost, tokens.length * perWord);
}

/** A name, or anything else that is not true of every lead; who it is may well be told in one word. */
function saysWho({ names }: NoteContext, { word, hasDigit }: Token): boolean {
  return hasDigit || names.has(word) || !isEmptyWord(word);
}

/** One word can name a channel; "digital channels" names none. */
function saysWhence(text: string, tokens: readonly Token[]): boolean {
  if (channelsIn(text).size > 0) return true;
  return tokens.some(
    ({ word }) => BY_PEOPLE.has(word) || (!isEmptyWord(word) && !isListed(word, NO_CHANNEL)),
  );
}

const BY_PEOPLE = wordList(
  "partner customer colleague friend reseller supplier شريك عميل زميل صديق",
);
const NO_CHANNEL = wordList(
  "digital channel marketing activity effort various online internet قنوات قناة رقمية تسويق مختلفة",
);

function yardstick(
  { names, snapshot }: NoteContext,
  field: NoteField,
  text: string,
  tokens: readonly Token[],
) {
  if (field === "asset" || field === "readiness") return NAMED;
  const saysNothing = (word: string) => names.has(word) || isEmptyWord(word);
  if (holdsFact(text, tokens, recordWords(snapshot), saysNothing)) return WITH_FACT;
  return field === "trigger" || field === "nextStep" ? ACTION_WITHOUT_FACT : WITHOUT_FACT;
}

/** A time makes half a plan, a level of readiness (R-DQ-20) is an answer, a title names an asset. */
function bonus(
  { snapshot, leadType }: NoteContext,
  field: NoteField,
  text: string,
  tokens: readonly Token[],
): number {
  const wasWritten = leadType?.startedBy.some((kind) => LETTERS.has(kind)) === true;
  if (field === "asset" && wasWritten && tokens.some(({ word }) => isListed(word, LETTER)))
    return 1;
  if (field === "asset" && TITLE.test(text)) return 1;
  if (field === "asset" || field === "trigger") return namesAsset(snapshot, tokens) ? 1 : 0;
  if (field === "nextStep") return saysWhen(text) ? 0.5 : 0;
  if (field === "readiness")
    return tokens.some(({ word }) => READINESS_LEVELS.has(word)) || saysWhen(text) ? 1 : 0;
  return 0;
}

/** Who wrote or was introduced may have seen nothing else of ours: then the mail itself is what to continue. */
const LETTERS: ReadonlySet<LeadTrigger> = new Set<LeadTrigger>([
  "inbound-mail",
  "referral",
  "whatsapp-introduction",
]);
const LETTER = wordList(
  "mail email message letter introduction intro chat voice note رسالة رسالته رسالتها ايميل إيميل فويس محادثة تعريف",
);

/** A page or document of the record by its name, however plain the name: "Our customers page". */
function namesAsset(snapshot: RecordSnapshot, tokens: readonly Token[]): boolean {
  const said = ` ${tokens.map(({ word }) => word).join(" ")} `;
  return assetNames(snapshot).some((name) => said.includes(` ${name} `));
}

/** "Blog: why leads go cold", “Handoffs that hold”: three words or more, however common they are. */
const TITLE = /[:“"«„]\s*(?:[\p{L}\p{N}\p{M}'’-]+\s+){2}[\p{L}\p{N}]/u;

const READINESS_LEVELS = new Set(["early", "exploratory", "active", "urgent", "عاجل", "مبكره"]);

/**
 * How much words say about this buyer, in points: one for each different word that would not fit every
 * lead, half for a word that only names a channel. It measures what is said, not how long it is.
 * @param names words that only say who, and so count for nothing
 */
export function specificity(
  field: NoteField,
  tokens: readonly Token[],
  names: ReadonlySet<string>,
): number {
  const counted = new Map<string, Token>();
  for (const token of tokens)
    if (!counted.has(token.word) && (!names.has(token.word) || startsSmall(token.raw)))
      counted.set(token.word, token);
  const different = [...counted.values()];
  if (field !== "problem") return sum(different, field);
  const signs = different.filter(({ word }) => isListed(word, PROBLEM_SIGNS));
  const others = different.filter((token) => !signs.includes(token));
  if (signs.length === 0) return sum(others, field);
  const matters = others.filter(({ word }) => isListed(word, PROBLEM_MATTERS));
  return Math.min(1.5, signs.length) + matters.length / 2 + sum(others, field);
}

function sum(tokens: readonly Token[], field: NoteField): number {
  let points = 0;
  for (const token of tokens) {
    points += weigh(field, token);
    if (points >= PLENTY) break;
  }
  return points;
}

/** More than any answer needs; what comes after it in a long text need not be weighed. */
const PLENTY = 8;

function weigh(field: NoteField, { word, raw, hasDigit }: Token): number {
  const weak = WEAK_WORDS[field];
  if (weak !== undefined && isListed(word, weak)) return 0.5;
  if (field === "problem" && BUZZ_NUMBER.test(word)) return 0;
  const empty = FIELD_EMPTY_WORDS[field];
  if (empty !== undefined && isListed(word, empty)) return 0;
  if (isEmptyWord(word)) return field === "asset" && isListed(word, EMPTY_TOPICS) ? 0.5 : 0;
  if (hasDigit) return field === "trigger" ? 0.5 : 1;
  if (UNSPACED.test(raw)) return raw.length / 3;
  if (word.length < 2) return 0;
  if (isSpelledAsName(raw)) return 1.5;
  const isAbstract = field !== "asset" && ABSTRACT_ENDING.test(word);
  return isAbstract || isMisspelled(word, EMPTY_WORDS) ? 0.5 : 1;
}

/** What ends so is a quality or a manner, and seldom a matter: "effectiveness", "proactively". */
const ABSTRACT_ENDING = /.{3}(?:ness|ity|ities|ship|ance|ence|ency|encies|ive|ful|ly|ward)$/u;

/** "logistics" is a matter, "Logistics" in a company's name is not. */
function startsSmall(raw: string): boolean {
  return /^\p{Ll}/u.test(raw);
}

/** Scripts that do not put spaces between words: a sentence arrives as one token. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isUnspaced(tokens: readonly Token[]): boolean {
  return tokens.some(({ raw }) => UNSPACED.test(raw));
}
