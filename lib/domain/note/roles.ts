import { toWords, wordList } from "./words/tokens.ts";

/** What a job title says: the field of work and the level, as far as it says them. */
export interface Role {
  readonly area: string | null;
  readonly level: "top" | "middle" | "junior" | null;
}

/** Reads a job title, English or Arabic; null when it names neither an area nor a level. */
export function readRole(title: string): Role | null {
  const words = toWords(title);
  const chief = words.map((word) => CHIEFS[word]).find((area) => area !== undefined);
  if (chief !== undefined) return { area: chief === "" ? null : chief, level: "top" };
  const area = AREAS.find(([, list]) => words.some((word) => list.has(word)))?.[0] ?? null;
  const level = LEVELS.find(([, list]) => words.some((word) => list.has(word)))?.[0] ?? null;
  return area === null && level === null ? null : { area, level };
}

/** Two roles clash when both name an area and they differ, or when one is at the top and the other junior. */
export function rolesClash(one: Role, other: Role): boolean {
  if (one.area !== null && other.area !== null && one.area !== other.area) return true;
  const levels = [one.level, other.level];
  return levels.includes("top") && levels.includes("junior");
}

/**
 * The titles that a text gives to the buyer. A title behind "reports to the" or "with their" belongs to
 * somebody else and is left out; a level alone ("manager") is too little to go by.
 */
export function claimedRoles(
  text: string,
): readonly { readonly role: Role; readonly words: string }[] {
  return text
    .split(/[,;:()\n|/–—]|\s-\s|\bat\b|\bof a\b|\.\s|،|؛|\bwith\b|\band\b/u)
    .filter((part) => !SOMEBODY_ELSE.test(part))
    .flatMap((part) => {
      const words = toWords(part);
      const role = readRole(part);
      const titled = words.some((word) => word in CHIEFS) || role?.level != null;
      return role !== null &&
        titled &&
        words.length <= 6 &&
        (role.area !== null || role.level === "top")
        ? [{ role, words: part.trim() }]
        : [];
    });
}

const SOMEBODY_ELSE =
  /\b(reports?|reporting|to|their|her|his|our|by|from|needs?|involves?|via|through|boss|team|teams)\b|يرفع|مديره|مديرها/iu;

const CHIEFS: Readonly<Record<string, string>> = {
  ceo: "",
  founder: "",
  cofounder: "",
  cto: "it",
  cio: "it",
  ciso: "it",
  cfo: "finance",
  cmo: "marketing",
  coo: "operations",
  cro: "sales",
  chro: "people",
};

const AREAS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["operations", wordList("operations ops revops logistics supply تشغيل عمليات العمليات")],
  ["marketing", wordList("marketing brand growth demand تسويق التسويق")],
  ["finance", wordList("finance financial accounting controller treasurer مالية المالية محاسب")],
  [
    "it",
    wordList("it technology engineering engineer developer software security تقنية التقنية هندسة"),
  ],
  ["people", wordList("hr people talent recruiting recruiter موارد")],
  ["procurement", wordList("procurement purchasing buyer sourcing مشتريات المشتريات")],
  ["legal", wordList("legal counsel lawyer قانوني")],
  ["sales", wordList("sales revenue commercial account مبيعات المبيعات")],
];

const LEVELS: readonly (readonly [NonNullable<Role["level"]>, ReadonlySet<string>])[] = [
  ["junior", wordList("intern trainee student assistant junior متدرب طالب مساعد")],
  ["top", wordList("chief president vp owner partner رئيس")],
  [
    "middle",
    wordList(
      "head director manager lead officer specialist analyst coordinator executive مدير مديرة",
    ),
  ],
];
