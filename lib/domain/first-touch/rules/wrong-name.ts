import { foldText } from "../../text/fold-text.ts";
import { isNear } from "../../text/is-near.ts";
import { firstName } from "../first-name.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** The greeting names somebody else than the record does. */
export const wrongNameRule: DraftRule = (check) => {
  const greeted = greetedName(check.read.greeting);
  if (greeted === null) return [];
  const names = knownNames(check);
  const verdict = compare(greeted, names);
  if (verdict === "same" || verdict === "cannot-tell") return [];
  const right = firstName(check.snapshot.name);
  const near = verdict === "near";
  return [
    toFinding({
      field: "body",
      rule: "wrong-name",
      severity: near ? "improve" : "blocks",
      message: near
        ? `The greeting spells the name “${greeted.join(" ")}”; the record has “${check.snapshot.name ?? ""}”.`
        : `The greeting says “${greeted.join(" ")}”; the record is of ${check.snapshot.name ?? check.snapshot.emails[0] ?? "somebody else"}.`,
      fix:
        right === null
          ? null
          : {
              label: `Greet ${right}`,
              value: check.draft.body.replace(greeted.join(" "), () => right),
            },
    }),
  ];
};

/** The words of the greeting that name somebody. */
function greetedName(greeting: string | null): readonly string[] | null {
  if (greeting === null) return null;
  const bare = greeting
    .replace(SALUTATION, "")
    .replace(/[,،!:.\s]+$/u, "")
    .trim();
  const words = bare
    .split(/\s+/u)
    .filter((word) => word !== "" && !NOT_A_NAME.has(foldText(word).replace(/\./gu, "")));
  const named =
    words.length > 0 &&
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || words.length === 1);
  return named && words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word)) ? words : null;
}

function knownNames({ snapshot }: DraftCheck): readonly string[] {
  const parts = (snapshot.name ?? "").split(/[^\p{L}\p{M}'’]+/u);
  const addresses = snapshot.emails.flatMap((email) =>
    (email.split("@")[0] ?? "").split(/[^\p{L}]+/u),
  );
  return [...parts, ...addresses].map(foldName).filter((part) => part.length > 1);
}

function compare(
  greeted: readonly string[],
  names: readonly string[],
): "same" | "near" | "other" | "cannot-tell" {
  const script = (text: string) =>
    /\p{Script=Arabic}/u.test(text) ? "arabic" : /\p{Script=Latin}/u.test(text) ? "latin" : "other";
  const comparable = names.filter((name) => greeted.some((word) => script(word) === script(name)));
  if (comparable.length === 0) return "cannot-tell";
  const words = greeted.map(foldName);
  if (words.some((word) => comparable.some((name) => isSameName(word, name)))) return "same";
  return words.some((word) => comparable.some((name) => word.length > 3 && isNear(word, name)))
    ? "near"
    : "other";
}

/** "Dan" for Daniel, "Liz" for Elizabeth; an address may hold the name inside ("sarah.l", "slindqvist"). */
function isSameName(word: string, name: string): boolean {
  if (word === name) return true;
  const apart = Math.abs(word.length - name.length);
  if (apart >= 2 && word.length >= 3 && name.startsWith(word)) return true;
  if (apart >= 2 && name.length >= 3 && word.startsWith(name)) return true;
  if (word.length >= 4 && apart >= 2 && name.includes(word)) return true;
  return NICKNAMES.some((group) => group.includes(word) && group.includes(name));
}

function foldName(name: string): string {
  return foldText(name)
    .replace(/['.-]/gu, "")
    .replace(/^ال(?=.{3})/u, "");
}

const SALUTATION =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|السلام عليكم(?: ورحمة الله)?(?: وبركاته)?|مرحبا[ًا]?|مرحباً|أهلا[ًا]?|أهلاً|عزيزي|عزيزتي|السيدة?|الأستاذة?|الأخ|الأخت)(?![\p{L}\p{M}])[\s,،]*/iu;
const NOT_A_NAME: ReadonlySet<string> = new Set(
  "null undefined nan none unknown there all team everyone everybody folks sir madam sirs friend again both guys colleague colleagues mr mrs ms miss mx dr prof eng from in بك بكم جميعا السيد السيده الاستاذ الاستاذه الدكتور الدكتوره المهندس المهندسه الاخ الاخت الكريم الكريمه المحترم المحترمه ورحمه الله وبركاته وسهلا د م ا".split(
    " ",
  ),
);
const NICKNAMES: readonly (readonly string[])[] = [
  "robert rob bob bobby",
  "william will bill billy",
  "richard rick dick rich",
  "michael mike mick",
  "elizabeth liz beth betty eliza lisa",
  "katherine catherine kate kathy cathy katie katharina",
  "anthony tony",
  "james jim jimmy",
  "john jack jon johnny",
  "joseph joe",
  "margaret maggie peggy meg",
  "alexander alexandra alex sasha sandy lex",
  "edward ed ted eddie ned",
  "charles charlie chuck",
  "henry harry hank",
  "andrew andy drew",
  "francis frank",
  "christopher chris kit",
  "patricia pat patty trish",
  "susan sue",
  "rebecca becky",
  "theodore ted theo",
  "steven stephen steve",
  "thomas tom",
  "nicholas nick",
  "mohammed mohammad muhammad mohamed muhammed mo",
  "abdullah abdulla",
  "youssef yousef yusuf yousuf joseph",
].map((line) => line.split(" "));
