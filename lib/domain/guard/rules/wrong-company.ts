import { foldText } from "../../text/fold-text.ts";
import { toWords } from "../../text/words.ts";
import { isSpelledAs } from "../names/arabic-spelling.ts";
import { companiesIn, companiesInSubject } from "../names/company-mentions.ts";
import type { DraftCheck, DraftField, DraftRule, Fault } from "./rule.ts";

/**
 * The draft takes the buyer to be at another company than the record says. Only phrases that speak of
 * the reader's own company are read; customers named as proof, and names that the record, the note or
 * the brief hold, are left alone.
 */
export const wrongCompanyRule: DraftRule = (check) => {
  const own = companyWords(check);
  if (own.length === 0) return [];
  return [
    ...find("subject", companiesInSubject, own, check),
    ...find("body", companiesIn, own, check),
  ].slice(0, 1);
};

function find(
  field: DraftField,
  companies: (text: string) => readonly string[],
  own: readonly string[],
  { snapshot, read, known }: DraftCheck,
): readonly Fault[] {
  const wrong = companies(read[field].slice(0, MOST_READ))
    .map(withoutTail)
    .find((name) => name !== "" && isAnotherCompany(name, own, known.words()));
  if (wrong === undefined) return [];
  const right = snapshot.company.name;
  return [
    {
      field,
      rule: "wrong-company",
      severity: "blocks",
      message: `It speaks of “${wrong}”; the record's company is ${right ?? snapshot.company.domain ?? "another one"}.`,
      fixes: () =>
        right === null
          ? []
          : [{ label: `Use ${right}`, value: read[field].replaceAll(wrong, () => right) }],
    },
  ];
}

function isAnotherCompany(
  name: string,
  own: readonly string[],
  known: ReadonlySet<string>,
): boolean {
  const words = toWords(name).filter((word) => !LEGAL.has(word));
  if (
    words.length === 0 ||
    /^x+$/u.test(words.join("")) ||
    words.every((word) => NOT_COMPANIES.has(word))
  )
    return false;
  // "Bluewater Logistics" is not known for its trade's being so.
  if (isKnownWord(words[0] ?? "", known)) return false;
  const squeezed = words.join("");
  const [first = ""] = own;
  // "Ernst & Finch" shares a partner with "Calder & Finch", "Straits Marine" its trade with "Kallang Marine".
  if (words.length > 1 && isOfSeveralWords(own) && !squeezed.includes(first)) return true;
  if (own.some((each) => each.length > 3 && (squeezed.includes(each) || each.includes(squeezed))))
    return false;
  return !words.some((word) =>
    own.some((each) => isSpelledAs(word, each) || isSpelledAs(each, word)),
  );
}

function isOfSeveralWords(own: readonly string[]): boolean {
  return own.length > 2 && /^[a-z]/u.test(own[0] ?? "");
}

/** Arabic words carry their article and their prepositions. */
function isKnownWord(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word) || known.has(word.replace(/^(?:ال|لل|ل|ب)(?=\p{Script=Arabic}{3})/u, ""));
}

/** Trailing words that a capital letter drew in: "Acme This", "Acme." */
function withoutTail(name: string): string {
  return name.replace(/[.'’]s?$/u, "").trim();
}

function companyWords({ snapshot }: DraftCheck): readonly string[] {
  const domains = [
    snapshot.company.domain,
    ...snapshot.emails.map((email) => email.split("@")[1] ?? null),
  ]
    .map(
      (domain) =>
        foldText(domain ?? "")
          .replace(/^www\./u, "")
          .split(".")[0] ?? "",
    )
    .filter((label) => label.length > 2 && !MAIL_HOSTS.has(label));
  return [...toWords(snapshot.company.name ?? "").filter((word) => !LEGAL.has(word)), ...domains];
}

/** In UTF-16 units. */
const MOST_READ = 20_000;
const LEGAL: ReadonlySet<string> = new Set(
  "inc ltd llc llp gmbh ag ab as oy sa sas sarl bv nv plc co corp company group holding the of and limited corporation international شركه مجموعه".split(
    " ",
  ),
);
const NOT_COMPANIES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i q1 q2 q3 q4 linkedin zoom google microsoft team whatsapp outlook slack am pm cet gmt utc".split(
    " ",
  ),
);
const MAIL_HOSTS: ReadonlySet<string> = new Set(
  "gmail outlook hotmail yahoo icloud live proton protonmail gmx aol msn me googlemail web example".split(
    " ",
  ),
);
