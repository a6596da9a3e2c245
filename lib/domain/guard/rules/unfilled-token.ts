import { fillTokens, TOKEN } from "../../message/fill-tokens.ts";
import { firstName } from "../../message/first-name.ts";
import { without } from "../edit-draft.ts";
import type { DraftCheck, DraftField, DraftRule, Fault } from "./rule.ts";

/** A hole of a template that nobody filled: "{{first_name}}", "[Company]", "Hi ,", "____". */
export const unfilledTokenRule: DraftRule = (check) => [
  ...inField(check, "subject"),
  ...inField(check, "body"),
];

function inField(check: DraftCheck, field: DraftField): readonly Fault[] {
  const text = check.read[field];
  const hole = findHole(text);
  if (hole === null) return [];
  return [
    {
      field,
      rule: "unfilled-token",
      severity: "blocks",
      message: `“${hole}” is still to be filled in.`,
      fixes: () => repairs(check, field, hole),
    },
  ];
}

/** Fills in what is known, greets by name where the greeting lost its own, else drops the sentence. */
function repairs({ snapshot, read }: DraftCheck, field: DraftField, hole: string) {
  const name = firstName(snapshot.name);
  const text = read[field];
  const filled = fillTokens(text, { name, company: snapshot.company.name, sender: null });
  const greeting = read.greeting ?? "";
  const greeted = greeting
    .replace(hole.replace(/[,،]$/u, "").trim(), name ?? "")
    .replace(/ {2,}/gu, " ");
  const sentences = read.sentences.filter((sentence) => findHole(sentence) !== null);
  return [
    ...(filled === null ? [] : [{ label: "Fill it in", value: filled }]),
    ...(name !== null && EMPTY_GREETING.test(greeting)
      ? [{ label: `Greet ${name}`, value: text.replace(/(?<=^\s*\S+)\s*(?=[,،])/u, ` ${name}`) }]
      : []),
    ...(field === "body" && greeted !== greeting
      ? [{ label: "Fill it in", value: text.replace(greeting, () => greeted) }]
      : []),
    { label: "Take the sentence out", value: without(text, sentences) },
  ];
}

function findHole(text: string): string | null {
  const readable = text.slice(0, MOST_READ).replaceAll(ADDRESS, " ");
  for (const pattern of [TOKEN, BLANK, LOST_VALUE, HOLE_WORD, EMPTY_GREETING]) {
    const [hole] = readable.match(pattern) ?? [];
    if (hole !== undefined && !NOT_HOLES.test(hole)) return hole.trim();
  }
  return null;
}

/** In UTF-16 units. */
const MOST_READ = 20_000;
/** Braces and brackets are at home in links and addresses. */
const ADDRESS = /<?(?:https?:\/\/|mailto:|www\.)[^\s>]+>?|<[^<>\s@]+@[^<>\s]+>/giu;
const BLANK = /_{3,}|#{3,}|(?<![.\p{L}])\.{5,}|…{2,}/u;
const LOST_VALUE =
  /(?<=^\s*(?:hi|hello|hey|dear)\s)(?:null|undefined|nan|none|unknown|\[object object\])(?=\s*[,!])/iu;
const HOLE_WORD = /\b(?:X{3,}|lorem ipsum|TBD|TBC|TODO|INSERT(?: [A-Z]{2,})+)\b/u;
const EMPTY_GREETING = /^\s*(?:hi|hello|hey|dear|مرحباً?|عزيزي) +[,،](?=\s)|^\s*dear\s*[,،]/iu;
const NOT_HOLES = /^\[(?:sic|external|ext|cid:.*)\]$/iu;
