import type { CopyIndex, EarlierNote } from "../copied/copy-index.ts";
import type { NoteField } from "../note.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { recordWords } from "../record-words.ts";
import { isEmptyWord } from "../words/empty-words.ts";
import { isTimeWord } from "../words/times.ts";
import { isArabic, type Token, toWords, withoutAccents } from "../words/tokens.ts";

/**
 * Somebody of another record in what is said of this one: the buyer of an earlier note of the same author,
 * or somebody to be reached of whom nothing here speaks.
 */
export function namesAnotherBuyer(context: NoteContext): readonly NoteFinding[] {
  const fromOthers = fromEarlierNotes(context);
  const inStep = fromOthers.some(({ field }) => field === "nextStep") ? [] : inNextStep(context);
  return [...fromOthers, ...inStep];
}

/** Where another buyer cannot belong. In source and trigger they may be who introduced this one. */
const OF_THIS_BUYER = ["problem", "readiness", "nextStep"] as const satisfies readonly NoteField[];

function fromEarlierNotes(context: NoteContext): readonly NoteFinding[] {
  const { earlier } = context;
  if (earlier === null) return [];
  const ours = knownHere(context);
  return OF_THIS_BUYER.flatMap((field) => {
    for (const { raw, word } of context.tokens[field].filter(mayBeName)) {
      const note = ours.has(word) ? null : earlierBuyer(earlier, word, ours);
      if (note !== null)
        return [
          toFinding(
            "names-someone-else",
            field,
            "improve",
            `“${raw}” is in your note for ${note.buyer}, and nothing else here speaks of them. ` +
              "It may have been written for that lead.",
          ),
        ];
    }
    return [];
  });
}

/** Capitals tell names in Latin letters; in Arabic any word may be one, with "to" or "with" written on to it. */
function mayBeName({ raw, word }: Token): boolean {
  return word.length >= 3 && (isArabic(word) || /^\p{Lu}\p{Ll}/u.test(raw));
}

function earlierBuyer(earlier: CopyIndex, word: string, ours: Known): EarlierNote | null {
  const known = earlier.named(word);
  if (known !== null || !/^[وبلف]\p{Script=Arabic}{3}/u.test(word)) return known;
  const bare = word.slice(1);
  return ours.has(bare) ? null : earlier.named(bare);
}

/** Whom the next step is to reach, where nothing here knows anybody of that name. */
function inNextStep(context: NoteContext): readonly NoteFinding[] {
  const ours = knownHere(context);
  const addressed = ADDRESSED.exec(context.texts.nextStep)?.[1];
  if (addressed === undefined || context.languages.nextStep !== "en") return [];
  const [word = ""] = toWords(addressed);
  const isKnown =
    ours.has(word) ||
    ours.has(toWords(withoutAccents(addressed))[0] ?? "") ||
    isTimeWord(word) ||
    isEmptyWord(word);
  const isSaidOfOthers = OF_THIS_BUYER.some(
    (field) => field !== "nextStep" && context.tokens[field].some((token) => token.word === word),
  );
  if (isKnown || isSaidOfOthers || context.snapshot.name === null) return [];
  return [
    toFinding(
      "names-someone-else",
      "nextStep",
      "improve",
      `“${addressed}” is nobody whom this record or note names; the record is ${context.snapshot.name}. ` +
        "Say who that is, or whom to reach instead.",
    ),
  ];
}

/** "Call Birgit on Friday": a name and nothing that explains it, such as "Call Birgit in accounting". */
const ADDRESSED =
  /(?:^|[,;.]\s*|\b(?:and|then|to)\s)(?:[Cc]all|[Rr]ing|[Pp]hone|[Ee]-?mail|[Mm]essage|[Tt]ext|[Ww]hats[Aa]pp|[Mm]eet|[Vv]isit|[Aa]sk|[Ii]nvite|[Tt]ell)\s(\p{Lu}\p{Ll}{2,})(?!\p{L})(?!\s(?:in|at the|of|from the|who|\())/u;

/** Tells whether this note may speak of somebody. */
interface Known {
  has(word: string): boolean;
}

/** Everybody whom this note may speak of: the record's people, ours, and who is named in the other parts. */
function knownHere({ names, owners, snapshot, tokens }: NoteContext): Known {
  const told = recordWords(snapshot);
  const people = new Set(
    toWords(
      [
        withoutAccents(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`),
        ...snapshot.emails,
        ...owners.map(({ name }) => name),
      ].join(" "),
    ),
  );
  return {
    has: (word) =>
      names.has(word) ||
      told.has(word) ||
      people.has(word) ||
      ELSEWHERE.some((field) => tokens[field].some((token) => token.word === word)),
  };
}

const ELSEWHERE = ["lead", "source", "trigger", "asset"] as const satisfies readonly NoteField[];
