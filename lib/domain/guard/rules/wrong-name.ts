import { firstName } from "../../message/first-name.ts";
import { displayLine } from "../../text/display-text.ts";
import { foldText } from "../../text/fold-text.ts";
import { replaced } from "../edit-draft.ts";
import { compareNames, foldName, type NameVerdict } from "../names/same-name.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";

/** The greeting names somebody else than the record does. Short forms and the other script are right. */
export const wrongNameRule: DraftRule = (check) => {
  const { greeting } = check.read;
  const greeted = greetedName(greeting);
  if (greeting === null || greeted === null) return [];
  const names = knownNames(check);
  const verdict = isInitials(greeted, check.snapshot.name)
    ? "same"
    : compareFullNames(greeted.map(foldName), names, check.snapshot.name);
  if (verdict === "same" || verdict === "cannot-tell") return [];
  const { snapshot, read } = check;
  const right = firstName(snapshot.name);
  const said = greeted.join(" ");
  const near = verdict === "near";
  return [
    {
      field: "body",
      rule: "wrong-name",
      severity: near ? "improve" : "blocks",
      message: near
        ? `The greeting spells the name “${said}”; the record has “${displayLine(snapshot.name ?? "")}”.`
        : `The greeting says “${said}”; the record is of ${displayLine(snapshot.name ?? snapshot.emails[0] ?? "somebody else")}.`,
      fixes: () => {
        if (right === null) return [];
        const bare = replaced(greeting, said, right);
        return [
          { label: `Greet ${right}`, value: replaced(read.body, greeting, bare) },
          {
            label: `Greet ${right}`,
            value: replaced(read.body, greeting, `${opened(greeting)} ${right},`),
          },
        ];
      },
    },
  ];
};

/** "WL," for Tan Wei-Lin. */
function isInitials(greeted: readonly string[], name: string | null): boolean {
  const [word = ""] = greeted;
  if (greeted.length > 1 || !/^\p{Lu}{2,3}$/u.test(word)) return false;
  const initials = (name ?? "")
    .split(/[^\p{L}\p{M}]+/u)
    .map((part) => part.charAt(0).toUpperCase());
  return [...word].every((letter) => initials.includes(letter));
}

/** A right first name beside another family's is somebody else: "Thomas van der Berg" is not Tom Achterberg. */
function compareFullNames(
  greeted: readonly string[],
  names: readonly string[],
  name: string | null,
): NameVerdict {
  // "Abdul Rahman" is one name in Arabic.
  const verdict = compareNames([...greeted, greeted.join("")], names);
  const family = (greeted.at(-1) ?? "").replace(/^(?:al|el)(?=.{3})/u, "");
  // Arabic greetings run on without a mark, so their last word need not be a name.
  const isFull = /^[\p{Script=Latin}\s'’.-]+ /u.test((name ?? "").trim()) && greeted.length > 1;
  if (verdict !== "same" || !isFull || !/^[a-z]{3,}$/u.test(family)) return verdict;
  return compareNames([family], names) === "other" ? "other" : verdict;
}

/** The words of the greeting that name somebody. */
function greetedName(greeting: string | null): readonly string[] | null {
  if (greeting === null) return null;
  const line = greeting.split("\n").at(-1) ?? "";
  const bare = withoutSalutation(line)
    .replace(/[,،!:.\s]+$/u, "")
    .trim();
  const words = bare
    .split(/\s+/u)
    .filter((word) => word !== "" && !NOT_A_NAME.has(foldText(word).replace(/[.,،]/gu, "")));
  const [first = ""] = words;
  // A son's name says nothing about the father's own.
  if (KUNYA.has(foldText(first))) return null;
  const named =
    words.length > 0 &&
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lo}]/u.test(word) || words.length === 1 || PARTICLES.has(word),
    );
  return named && words.every((word) => /^[\p{L}\p{M}'’.-]{2,}$/u.test(word)) ? words : null;
}

/** "مرحباً أستاذ خالد" begins with two of them. */
function withoutSalutation(line: string): string {
  const rest = line.replace(SALUTATION, "");
  return rest === line ? rest : withoutSalutation(rest);
}

/** Mailboxes of a team name nobody. */
function knownNames({ snapshot }: DraftCheck): readonly string[] {
  const { name, company, jobTitle } = snapshot;
  // "Dear Registrar" and "Dear Kallang Marine team" name nobody wrongly.
  const parts = `${name ?? ""} ${company.name ?? ""} ${jobTitle ?? ""}`.split(/[^\p{L}\p{M}'’]+/u);
  const addresses = snapshot.emails.flatMap((email) =>
    (email.split("@")[0] ?? "").split(/[^\p{L}]+/u),
  );
  const named = [...parts, ...addresses].map(foldName).filter((part) => part.length > 1);
  return isPersonal(name, addresses) ? named : [];
}

function isPersonal(name: string | null, addresses: readonly string[]): boolean {
  if (name !== null) return true;
  return addresses.some((part) => part.length > 1 && !TEAM_MAILBOX.has(foldName(part)));
}

function opened(greeting: string): string {
  return /^\s*[\p{L}\p{M}]+/u.exec(greeting)?.[0] ?? "";
}

const SALUTATION =
  /^\s*(?:hi|hiya|hello|hey|dear|hola|hallo|bonjour|salam|salaam|ciao|ol[aá]|guten (?:tag|morgen)|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|greetings|(?:و?عليكم )?السلام عليكم(?: ورحمة الله)?(?: (?:تعالى )?وبركاته)?|مرحبا[ًا]?|مرحباً|أهلا[ًا]?|أهلاً|هلا|حياك الله|حياكم الله|صباح الخير|مساء الخير|تحية طيبة(?: وبعد)?|عزيزي|عزيزتي|السيدة?|سعادة|الأستاذة?|أستاذة?|الدكتورة?|دكتورة?|المهندسة?|مهندسة?|الأخ|الأخت|أخي|أختي|يا)(?![\p{L}\p{M}])[\s,،]*/iu;
const TEAM_MAILBOX: ReadonlySet<string> = new Set(
  "info sales contact admin office marketing support hello team mail purchasing procurement hr it".split(
    " ",
  ),
);
const PARTICLES: ReadonlySet<string> = new Set(
  "van der den de von zu bin ibn al el la le du di da".split(" "),
);
const KUNYA: ReadonlySet<string> = new Set("ابو ابا ابي ام abu abo um umm".split(" "));
const NOT_A_NAME: ReadonlySet<string> = new Set(
  `customer customers valued business owner manager hiring client clients partner subscriber user member reader honestly short fair true right listen look anyway congratulations congrats welcome apologies later tomorrow yesterday imagine indeed meanwhile unfortunately
   null undefined nan none unknown there all team everyone everybody folks sir madam sirs friend again both guys colleague colleagues
   mr mrs ms miss mx dr prof eng from in of day and yes no thanks thank sure ok okay sorry great well so first today now day quick short good morning
   afternoon evening hope just re regarding following since as for after before when if your you we the this that
   بك بكم جميعا السيد السيده الاستاذ الاستاذه استاذ استاذه الدكتور الدكتوره دكتور دكتوره المهندس المهندسه مهندس مهندسه الاخ الاخت اخي اختي
   الكريم الكريمه المحترم المحترمه الفاضل الفاضله العزيز العزيزه ورحمه الله وبركاته وسهلا السرور والسرور النور والنور الورد الياسمين الرضا والرضا معك معكم انا د م ا نعم شكرا بخصوص بالنسبه اليوم طيبه وبعد الخير سعاده حضره`.split(
    /\s+/u,
  ),
);
