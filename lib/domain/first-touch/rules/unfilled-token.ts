import { TOKEN } from "../fill-tokens.ts";
import type { DraftFinding, DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** A hole of a template that nobody filled: "{{first_name}}", "[Company]", "Hi ,", "____". */
export const unfilledTokenRule: DraftRule = ({ draft }) => [
  ...inField("subject", draft.subject),
  ...inField("body", draft.body),
];

function inField(field: "subject" | "body", text: string): readonly DraftFinding[] {
  const hole = findHole(text);
  if (hole === null) return [];
  return [
    toFinding({
      field,
      rule: "unfilled-token",
      severity: "blocks",
      message: `“${hole}” is still to be filled in.`,
    }),
  ];
}

function findHole(text: string): string | null {
  const readable = text.replaceAll(ADDRESS, " ");
  for (const pattern of [TOKEN, BLANK, LOST_VALUE, HOLE_WORD, EMPTY_GREETING]) {
    const [hole] = readable.match(pattern) ?? [];
    if (hole !== undefined && !NOT_HOLES.test(hole)) return hole.trim();
  }
  return null;
}

/** Braces and brackets are at home in links and addresses. */
const ADDRESS = /<?(?:https?:\/\/|mailto:|www\.)[^\s>]+>?|<[^<>\s@]+@[^<>\s]+>/giu;
const BLANK = /_{3,}|(?<![.\p{L}])\.{5,}|…{2,}/u;
const LOST_VALUE =
  /(?<=^\s*(?:hi|hello|hey|dear)\s)(?:null|undefined|nan|none|unknown|\[object object\])(?=\s*[,!])/iu;
const HOLE_WORD = /\b(?:X{3,}|lorem ipsum|TBD|TBC|TODO|INSERT(?: [A-Z]{2,})+)\b/u;
const EMPTY_GREETING = /^\s*(?:hi|hello|hey|dear|مرحباً?|عزيزي) +[,،](?=\s)|^\s*dear\s*[,،]/iu;
const NOT_HOLES = /^\[(?:sic|external|ext|cid:.*)\]$/iu;
