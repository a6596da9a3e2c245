import { recordKeyToString } from "../../record.ts";
import type { EarlierNote } from "../copied/copy-index.ts";
import { OWN_FIELDS, printsOf } from "../copied/prints.ts";
import { knownAnswer } from "../known-answers.ts";
import type { NoteField } from "../note.ts";
import { labelOf, type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { isEmptyWord } from "../words/empty-words.ts";
import { FIELD_EMPTY_WORDS, WEAK_WORDS } from "../words/field-words.ts";
import { ASK } from "../words/honest-unknown.ts";
import { isTimeWord } from "../words/times.ts";
import { isListed, toWords } from "../words/tokens.ts";

type OwnField = (typeof OWN_FIELDS)[number];

/**
 * The words of the author's note for another lead, also with other names or a few words exchanged. Only
 * problem and next step: a campaign gives many leads the same trigger and asset. What stands in this
 * record or is the playbook's own promise is nobody else's.
 */
export function copied(context: NoteContext): readonly NoteFinding[] {
  const { earlier } = context;
  if (earlier === null) return [];
  const isAboutAnother = createIsAboutAnother(context);
  return OWN_FIELDS.flatMap((field) => {
    if (context.unknowns.has(field) || !saysSomethingOfItsOwn(context, field)) return [];
    const words = context.tokens[field].map((token) => token.word);
    const prints = printsOf(field, words, context.names);
    const closest = earlier.closest(field, prints, isAboutAnother);
    if (closest === null || closest.share < COPIED) return [];
    if (isFromRecord(context, field) || isPromise(context, field, prints)) return [];
    return [
      toFinding(
        "copied",
        field,
        "blocks",
        `These are nearly the words of your note for ${closest.note.buyer}. ` +
          `Say what ${labelOf(context, field).toLowerCase()} means for this lead, or say that it is not known yet.`,
        knownAnswer(context, field) ?? (field === "problem" ? ASK : null),
      ),
    ];
  });
}

/** Two honest notes about one matter share a third of their words and few of those in a row. */
const COPIED = 0.5;

/** Notes on the same record or account are no copies: they are the same story. */
function createIsAboutAnother({ snapshot }: NoteContext): (note: EarlierNote) => boolean {
  const thisRecord = recordKeyToString(snapshot.key);
  const company = toWords(snapshot.company.name ?? "").join(" ");
  return ({ recordKey, buyer }) =>
    recordKey !== thisRecord && (company === "" || !toWords(buyer).join(" ").includes(company));
}

/** "Call and send the price list" may stand in many notes; what says more belongs to one. */
function saysSomethingOfItsOwn(context: NoteContext, field: OwnField): boolean {
  const own = new Set<string>();
  for (const { word } of context.tokens[field]) {
    if (context.names.has(word) || isTimeWord(word) || isCommon(field, word)) continue;
    own.add(word);
    if (own.size >= LEAST) return true;
  }
  return false;
}

/** Words that are one buyer's, in a sentence that can be recognised. */
const LEAST = 4;

function isCommon(field: OwnField, word: string): boolean {
  const weak = WEAK_WORDS[field];
  const empty = FIELD_EMPTY_WORDS[field];
  return (
    isEmptyWord(word) ||
    (weak !== undefined && isListed(word, weak)) ||
    (empty !== undefined && isListed(word, empty))
  );
}

/** The buyer's own words, quoted from a touch of this record. */
function isFromRecord({ snapshot, texts }: NoteContext, field: NoteField): boolean {
  const said = toPlain(texts[field]).replace(/^[“"'«\s>]+|[”"'»….\s]+$/gu, "");
  return snapshot.touches.some(({ words }) => words !== null && toPlain(words).includes(said));
}

function toPlain(text: string): string {
  return text.replace(/\s+/gu, " ").toLowerCase();
}

/** The next step that the playbook itself proposes for a kind of lead, or most of it. */
function isPromise(
  { playbook, names }: NoteContext,
  field: OwnField,
  prints: ReadonlySet<number>,
): boolean {
  return playbook.leadTypes.some(({ promise }) => {
    const promised = printsOf(field, toWords(promise), names);
    const common = [...prints].filter((print) => promised.has(print));
    return common.length >= prints.size * COPIED;
  });
}
