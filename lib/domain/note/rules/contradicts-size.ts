import { type NoteContext, type NoteFinding, toFinding, WRITTEN_FIELDS } from "../note-rule.ts";

/** The note gives the company a size that is far from the record's. */
export function contradictsSize(context: NoteContext): readonly NoteFinding[] {
  const known = context.snapshot.company.employees;
  if (known === null || known <= 0) return [];
  return WRITTEN_FIELDS.flatMap((field) => {
    const said = readSize(context.texts[field]);
    if (said === null || (known >= said.from / FAR && known <= said.to * FAR)) return [];
    return [
      toFinding(
        "contradicts-size",
        field,
        "improve",
        `The note says “${said.words}”, the record says ${known} employees. Size decides who should work the lead.`,
      ),
    ];
  });
}

/** Estimates differ; three times as many is another kind of company. */
const FAR = 3;

/** A number as people write it: grouped by points, commas or spaces, or not at all. Bounded, so that no text is slow. */
const NUMBER = "(\\p{N}{1,3}(?:[.,٬ ]\\p{N}{3}){1,3}|\\p{N}{1,9})(k\\b)?";
const PEOPLE =
  "employees|staff\\b|people\\s(?:company|business|firm|organi[sz]ation)|headcount|fte\\b|موظف";
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
  if (match === null) return null;
  const [words, low = "", lowK, high, highK] = match;
  const from = toNumber(low, lowK ?? (high === undefined ? undefined : highK));
  const to = high === undefined ? from : toNumber(high, highK);
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to, words: words.trim() };
}

/** Reads Latin and Arabic-Indic digits; points, commas and spaces group thousands. */
function toNumber(digits: string, thousands: string | undefined): number {
  const latin = digits
    .replace(/[٠-٩]/gu, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)))
    .replace(/[^\d]/gu, "");
  return latin === "" ? Number.NaN : Number(latin) * (thousands === undefined ? 1 : 1000);
}
