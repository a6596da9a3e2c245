import type { NoteField } from "../note.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";

/** The note gives the company a size that is far from the record's. */
export function contradictsSize(context: NoteContext): readonly NoteFinding[] {
  const known = context.snapshot.company.employees;
  if (known === null || known <= 0) return [];
  return WHERE_SIZE_STANDS.flatMap((field) => {
    const said = readSize(context.texts[field]);
    if (said === null || (known >= said.from / FAR && known <= said.to * FAR)) return [];
    return [
      toFinding(
        "contradicts-size",
        field,
        "improve",
        `The note says “${said.words}”, the record says ${known} employees. Size decides who should work the lead.`,
        {
          label: `Use “${known} employees”`,
          value: context.texts[field].replace(said.words, () => `${known} employees`),
        },
      ),
    ];
  });
}

/** Elsewhere "30 employees" are those of a shift, a branch or a story. */
const WHERE_SIZE_STANDS = ["lead", "fit"] as const satisfies readonly NoteField[];

/** Estimates differ; three times as many is another kind of company. */
const FAR = 3;

/** A number as people write it: grouped by points, commas or spaces, or not at all. Bounded, so that no text is slow. */
const NUMBER = "(\\p{N}{1,3}(?:[.,٬ ]\\p{N}{3}){1,3}|\\p{N}{1,9})(k\\b)?";
const PEOPLE = "employees|staff\\b|people\\b|workers\\b|headcount|fte\\b|موظف|عامل|شخص";
const SIZE = new RegExp(
  `(?<!\\p{N}[.,٬ ]?)${NUMBER}\\s?(?:(?:[-–—]|to|إلى)\\s?${NUMBER})?\\s?\\+?\\s?(?:full[- ]time\\s)?(?:${PEOPLE})`,
  "iu",
);

interface Size {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function readSize(text: string): Size | null {
  const match = SIZE.exec(text);
  if (match === null || isOfAPart(text, match.index, match[0].length)) return null;
  const [words, low = "", lowK, high, highK] = match;
  const from = toNumber(low, lowK ?? (high === undefined ? undefined : highK));
  const to = high === undefined ? from : toNumber(high, highK);
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to, words: words.trim() };
}

/** "A sales team of 12 people", "30 staff in the warehouse": a part of the company has a size of its own. */
function isOfAPart(text: string, from: number, length: number): boolean {
  return (
    PART_BEFORE.test(text.slice(Math.max(0, from - 40), from)) ||
    PART_AFTER.test(text.slice(from + length, from + length + 20))
  );
}

const PART_BEFORE =
  /(?:team|group|department|crew|shift|office|branch|فريق|قسم|فرع)\P{L}[^,;.،؛]{0,20}$/iu;
const PART_AFTER = /^\s(?:in (?:the|their|his|her|our)|per|each|on)\s/iu;

/** Reads Latin and Arabic-Indic digits; points, commas and spaces group thousands. */
function toNumber(digits: string, thousands: string | undefined): number {
  const latin = digits
    .replace(/[٠-٩]/gu, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)))
    .replace(/[^\d]/gu, "");
  return latin === "" ? Number.NaN : Number(latin) * (thousands === undefined ? 1 : 1000);
}
