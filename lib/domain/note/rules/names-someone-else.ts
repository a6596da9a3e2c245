import type { NoteField } from "../note.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { recordWords } from "../record-words.ts";
import { isArabic, type Token, toTokens, toWords } from "../words/tokens.ts";

/**
 * Somebody of another record: a lead field that shares no word with this record's person, company or
 * addresses, or the buyer of an earlier note of the same author in what is said of this one.
 */
export function namesSomeoneElse(context: NoteContext): readonly NoteFinding[] {
  return [...inLead(context), ...fromEarlierNotes(context)];
}

function inLead(context: NoteContext): readonly NoteFinding[] {
  const { name, company, emails } = context.snapshot;
  const text = context.texts.lead;
  const words = toFolded(text);
  const known = [name, company.name, company.domain, ...emails].filter((part) => part !== null);
  if (name === null || words.length === 0 || context.unknowns.has("lead")) return [];
  // A name in Arabic letters and the same name in Latin letters cannot be compared.
  if (!known.some((part) => isArabic(part) === isArabic(text))) return [];
  const knownWords = toFolded(known.join(" "));
  if (words.some((word) => knownWords.some((other) => alike(word, other)))) return [];
  const full = company.name === null ? name : `${name}, ${company.name}`;
  return [
    toFinding(
      "names-someone-else",
      "lead",
      "improve",
      `“${text}” shares nothing with this record, which is ${full}. It may have been written for another lead.`,
      { label: `Use “${full}”`, value: full },
    ),
  ];
}

/** Accents get lost on the way: "Jiří" and "Jiri" are one. */
function toFolded(text: string): readonly string[] {
  return toWords(text.normalize("NFD").replace(/\p{M}/gu, ""));
}

/** "acmelogistics" in an address is the company "Acme" of the note. */
function alike(word: string, other: string): boolean {
  return word === other || (word.length >= 4 && other.includes(word));
}

/** Where another buyer cannot belong. In source and trigger they may be who introduced this one. */
const OF_THIS_BUYER = ["problem", "readiness", "nextStep"] as const satisfies readonly NoteField[];

function fromEarlierNotes(context: NoteContext): readonly NoteFinding[] {
  const { earlier } = context;
  if (earlier === null) return [];
  const ours = knownHere(context);
  return OF_THIS_BUYER.flatMap((field) => {
    const found = context.tokens[field].flatMap((token, index) => {
      const note = isName(token, index) && !ours.has(token.word) ? earlier.named(token.word) : null;
      return note === null ? [] : [{ note, token }];
    })[0];
    if (found === undefined) return [];
    return [
      toFinding(
        "names-someone-else",
        field,
        "improve",
        `“${found.token.raw}” is in your note for ${found.note.buyer}, and nothing else here speaks of them. ` +
          "It may have been written for that lead.",
      ),
    ];
  });
}

/** Capitals tell names in Latin letters; in Arabic any word may be one. */
function isName({ raw, word }: Token, index: number): boolean {
  return word.length >= 3 && (isArabic(word) || (/^\p{Lu}\p{Ll}/u.test(raw) && index >= 0));
}

/** Everybody whom this note may speak of: the record's people, ours, and who is named in the other parts. */
function knownHere({ names, owners, snapshot, texts }: NoteContext): ReadonlySet<string> {
  return new Set([
    ...names,
    ...recordWords(snapshot),
    ...toWords(owners.map(({ name }) => name).join(" ")),
    ...toWords(`${texts.lead} ${texts.source} ${texts.trigger} ${texts.asset}`),
    ...toTokens(snapshot.emails.join(" ")).map(({ word }) => word),
  ]);
}
