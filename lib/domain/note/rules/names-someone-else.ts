import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { isArabic, toWords, withoutAccents } from "../words/tokens.ts";

/** A lead field that shares no word with the record's person, company or addresses: often a note copied over. */
export function namesSomeoneElse(context: NoteContext): readonly NoteFinding[] {
  const { name, company, emails } = context.snapshot;
  const text = context.texts.lead;
  const words = toWords(withoutAccents(text));
  const known = [name, company.name, company.domain, ...emails].filter((part) => part !== null);
  if (name === null || words.length === 0 || context.unknowns.has("lead")) return [];
  // A name in Arabic letters and the same name in Latin letters cannot be compared.
  if (!known.some((part) => isArabic(part) === isArabic(text))) return [];
  const knownWords = toWords(withoutAccents(known.join(" ")));
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

/** "acmelogistics" in an address is the company "Acme" of the note. */
function alike(word: string, other: string): boolean {
  return word === other || (word.length >= 4 && other.includes(word));
}
