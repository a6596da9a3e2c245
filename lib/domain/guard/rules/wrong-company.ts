import { foldText } from "../../text/fold-text.ts";
import { toWords } from "../../text/words.ts";
import { isSpelledAs } from "../names/arabic-spelling.ts";
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
    ...find("subject", SUBJECT_PATTERNS, own, check),
    ...find("body", BODY_PATTERNS, own, check),
  ].slice(0, 1);
};

function find(
  field: DraftField,
  patterns: readonly RegExp[],
  own: readonly string[],
  { snapshot, read, known }: DraftCheck,
): readonly Fault[] {
  const text = read[field].slice(0, MOST_READ);
  const named = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.groups?.["name"] ?? ""),
  );
  const wrong = named
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
  if (known.has(words[0] ?? "")) return false;
  const squeezed = words.join("");
  if (own.some((each) => each.length > 3 && (squeezed.includes(each) || each.includes(squeezed))))
    return false;
  return !words.some((word) =>
    own.some((each) => isSpelledAs(word, each) || isSpelledAs(each, word)),
  );
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
/** A handful of words of usual length: a row of thousands is no name. */
const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&'’.-]{0,30}(?: (?:\p{Lu}[\p{L}\p{N}&'’.-]{0,30}|&|of|and(?= \p{Lu}))){0,5})`;

const BODY_PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:[Yy]ou|[Yy]our)\b[^.!?\n]{0,80} at ${NAME}`, "gu"),
  new RegExp(
    String.raw`\b(?:the|whole|entire) ${NAME} (?:team|rollout|project|site|board|people)\b`,
    "gu",
  ),
  /(?<name>\p{Lu}[\p{L}&'’-]+ (?:Ltd|GmbH|AG|AB|Inc|LLC|PLC|Group|Holdings?|Foods|Logistics|Industries|Hotels|Textiles|Freight|Spedition|Retail|Clinics?|Dental|Bank|Steel|Plastics|Marine|Energy|Motors|Pharma))\b(?=[^.!?\n]{0,60}\byour?\b)/gu,
  new RegExp(
    String.raw`\b(?:you|yours?|your [\p{Ll}-]+(?: [\p{Ll}-]+)?|everyone|folks|the (?:[\p{L}]+ )?team|things|colleagues)(?: [\p{Ll}']+){0,4} at ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:how|what|why|that|where) ${NAME} (?:handles?|runs?|manages?|does|is doing|works|plans?|builds?|sells?|needs?|wants?)\b`,
    "gu",
  ),
  /(?:أن|بأن|لأن) (?:شركة|مجموعة|مؤسسة|مصنع|مستشفى|بنك) (?<name>[\p{Script=Arabic}]{3,}(?: [\p{Script=Arabic}]{3,})?)/gu,
  new RegExp(String.raw`\b(?:can|could|would|will|might|may|to) (?:also )?help ${NAME}`, "gu"),
  new RegExp(
    String.raw`\b(?:good|great|strong|right|useful|valuable|relevant|interesting|helpful|worthwhile|best|ideal|natural) (?:fit )?(?:for|to) ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:mean|work|look|do|help) for ${NAME}(?=[?.,!]|$| (?:and|in|this|to)\b)`,
    "gmu",
  ),
  new RegExp(String.raw`\b(?:[Cc]ongratulations|[Cc]ongrats) to ${NAME}`, "gu"),
  new RegExp(
    String.raw`\b${NAME}['’]s? (?:plate|team|needs|goals|growth|operations?|plans?|business|website|set-?up|orders|board|process(?:es)?|data|pipeline|leads|customers|challenges|roadmap)\b`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:cost|costs|price|range|plan|number|figure|quote|case|proposal|pack|solution|value|results?|time|money) (?:for|at|to) ${NAME}`,
    "gu",
  ),
  /(?:في|لدى|عند|تريد|تحتاج|تعمل|لفريق|فريق|احتياجات|عمليات|نمو|وضع|خطة|لكم) (?:شركة|مجموعة|مؤسسة|مصنع|مستشفى|بنك|مصرف) (?<name>[\p{Script=Arabic}]{3,}(?: [\p{Script=Arabic}]{3,})?)/gu,
  /(?:في|لدى) شركة (?<name>[\p{Script=Arabic}]{2,}(?: [\p{Script=Arabic}]{3,})?)/gu,
];
const SUBJECT_PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:for|at) ${NAME}\s*$`, "gu"),
  new RegExp(String.raw`^${NAME}\s*(?:<>|[x×+&/|]|and)\s*\p{Lu}`, "gu"),
];
const LEGAL: ReadonlySet<string> = new Set(
  "inc ltd llc gmbh ag ab as oy sa sas sarl bv nv plc co corp company group holding the of and limited corporation international شركه مجموعه".split(
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
