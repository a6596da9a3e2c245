import type { NoteField } from "../note.ts";
import type { NoteContext } from "../note-rule.ts";
import { EMPTY_WORDS } from "./empty-words.ts";
import { FIELD_EMPTY_WORDS, PROBLEM_MATTERS, PROBLEM_SIGNS, WEAK_WORDS } from "./field-words.ts";
import { saysWhen } from "./times.ts";
import { isListed, type Token } from "./tokens.ts";

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

/** A long text needs more, up to a few facts: many words around one fact hide it. */
const NEEDED_PER_WORD = 0.12;
const NEEDED_AT_MOST = 4;

/** Whether an answer says enough about *this* buyer. An empty answer is another rule's business. */
export function saysEnough(context: NoteContext, field: NoteField): boolean {
  const tokens = context.tokens[field];
  const least = NEEDED[field];
  if (least === undefined || tokens.length === 0) return true;
  if (field === "trigger" && tokens.length === 1 && !isUnspaced(tokens)) return false;
  const needed = Math.max(least, Math.min(NEEDED_AT_MOST, tokens.length * NEEDED_PER_WORD));
  return specificity(field, tokens, context.names) + bonus(context, field) >= needed;
}

/** A time makes half a plan, a level of readiness (R-DQ-20) is an answer, a title names an asset. */
function bonus(context: NoteContext, field: NoteField): number {
  if (field === "asset") return TITLE.test(context.texts.asset) ? 1 : 0;
  if (field === "nextStep") return saysWhen(context.texts.nextStep) ? 0.5 : 0;
  if (field === "readiness")
    return context.tokens.readiness.some(({ word }) => READINESS_LEVELS.has(word)) ||
      saysWhen(context.texts.readiness)
      ? 1
      : 0;
  return 0;
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
  return tokens.reduce((points, token) => points + weigh(field, token), 0);
}

function weigh(field: NoteField, { word, raw, hasDigit }: Token): number {
  const weak = WEAK_WORDS[field];
  if (weak !== undefined && isListed(word, weak)) return 0.5;
  const empty = FIELD_EMPTY_WORDS[field];
  if (empty !== undefined && isListed(word, empty)) return 0;
  if (isListed(word, EMPTY_WORDS)) return 0;
  if (hasDigit) return 1;
  if (UNSPACED.test(raw)) return raw.length / 3;
  if (word.length < 2) return 0;
  return isName(raw) ? 1.5 : 1;
}

/** An abbreviation or a name written in its own way: "SSO", "HubSpot", "NetSuite". */
function isName(raw: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(raw) || /\p{Ll}\p{Lu}/u.test(raw);
}

/** "logistics" is a matter, "Logistics" in a company's name is not. */
function startsSmall(raw: string): boolean {
  return /^\p{Ll}/u.test(raw);
}

/** Scripts that do not put spaces between words: a sentence arrives as one token. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isUnspaced(tokens: readonly Token[]): boolean {
  return tokens.some(({ raw }) => UNSPACED.test(raw));
}
