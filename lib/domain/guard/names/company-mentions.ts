import { foldText } from "../../text/fold-text.ts";
import { readPlaces } from "../place-names.ts";
import { readSystems } from "../system-names.ts";

/** The names in a text that stand where the reader's own company would stand. As written. */
export function companiesIn(text: string): readonly string[] {
  const fixed = OF_READER.flatMap((pattern) => namesIn(text, pattern));
  return [...fixed, ...companiesAtPlaces(text), ...arabicCompanies(text)];
}

/** The same for a subject line, where a name often stands last, or first beside ours. */
export function companiesInSubject(subject: string): readonly string[] {
  const greets = /\b(?:from|by) (?:all|everyone|everybody|us|the team|your friends)\b/iu.test(
    subject,
  );
  const last = greets ? [] : namesIn(subject, LAST_IN_SUBJECT);
  // "Brightlane x Velmora": one of the two is theirs, so both are read as one name.
  const pair = BESIDE_OURS.exec(subject);
  return [...last, ...(pair === null ? [] : [pair[0]]), ...arabicCompanies(subject)];
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match.groups?.["name"] ?? "");
}

/** What stands before a place in the text, up to the end of the sentence before. */
function clauseBefore(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 80), index)
      .split(/[.!?؟\n]/u)
      .at(-1) ?? ""
  );
}

/** "At Vermeer Polymers I would guess …": a name where a company stands, in a clause that tells of nobody else. */
function companiesAtPlaces(text: string): readonly string[] {
  return [...text.matchAll(AT_NAME)].flatMap((match) => {
    const { name = "", after = "" } = match.groups ?? {};
    const before = clauseBefore(text, match.index);
    const folded = foldText(name);
    if (OF_OTHERS.test(before) || /^,? (?:we|i|our|my)\b/iu.test(after)) return [];
    if (/^\p{Lu}{1,5}$/u.test(name) || readPlaces(folded).length + readSystems(folded).length > 0)
      return [];
    return [name];
  });
}

/** "شركة الأفق": a house with a name, unless it is the writer's own or somebody's reference. */
function arabicCompanies(text: string): readonly string[] {
  return [...text.matchAll(ARABIC_HOUSE)].flatMap((match) => {
    const { name = "" } = match.groups ?? {};
    const before = clauseBefore(text, match.index);
    const [first = "", second = ""] = name.split(" ");
    if (OF_OTHERS_ARABIC.test(before) || GENERIC.has(foldText(first))) return [];
    const named =
      first.startsWith("ال") || second.startsWith("ال") || OF_READER_ARABIC.test(before);
    return named ? [second.startsWith("ال") ? name : first] : [];
  });
}

/** A handful of words of usual length: a row of thousands is no name. */
const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&'’.-]{0,30}(?: (?:\p{Lu}[\p{L}\p{N}&'’.-]{0,30}|&|of|and(?= \p{Lu}))){0,5})`;

/** Two words or one with a capital inside: no first name of a colleague's. */
const HOUSE = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&'’-]{0,30}(?: (?:\p{Lu}[\p{L}\p{N}&'’-]{1,30}|&(?= \p{Lu}))){1,4}|\p{Lu}\p{Ll}+\p{Lu}\p{L}+)`;

/** How names of days, departments, persons and software begin. */
const NO_HOUSE =
  "Black|Power|Microsoft|Google|Data|New|Middle|North|South|East|West|Saudi|United|Head|Human|Customer|Sales|Key|Phase|Step|Mr|Ms|Mrs|Dr|Prof|Christmas|Q[1-4]|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

const OF_READER: readonly RegExp[] = [
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
  new RegExp(String.raw`\b(?:can|could|would|will|might|may|to) (?:also )?help ${NAME}`, "gu"),
  new RegExp(
    String.raw`\b(?:good|great|strong|right|useful|valuable|relevant|interesting|helpful|worthwhile|best|ideal|natural) (?:fit )?(?:for|to) ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<!\b[Ww]e |\bI )\b(?:mean|work|look|do|help) for ${NAME}(?=[?.,!]|$| (?:and|in|this|to)\b)`,
    "gmu",
  ),
  new RegExp(
    String.raw`\b(?:[Dd]oes|[Dd]o|[Dd]id|[Cc]ould|[Cc]an|[Ww]ould|[Ss]hould|[Hh]as|[Ii]s|[Aa]re) ${HOUSE} (?:\p{Ll}{2,20})\b`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:costs?|keeps?|hurts?|slows?|holds?|saves?|lets?|gets?|gives?) ${HOUSE}`,
    "gu",
  ),
  new RegExp(
    String.raw`\b${HOUSE}['’]s? (?:size|people|sites?|branches|clinics|trade|side|case)\b`,
    "gu",
  ),
  new RegExp(String.raw`\b(?:for|fits?|suits?) (?!${NO_HOUSE})${HOUSE}`, "gu"),
  new RegExp(String.raw`\b(?:[Cc]ongratulations|[Cc]ongrats) to ${NAME}`, "gu"),
  new RegExp(
    String.raw`\b${NAME}['’]s? (?:plate|team|needs|goals|growth|operations?|plans?|business|website|set-?up|orders|board|process(?:es)?|data|pipeline|leads|customers|challenges|roadmap)\b`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:cost|costs|price|range|plan|number|figure|quote|case|proposal|pack|solution|value|results?|time|money) (?:for|at|to) ${NAME}`,
    "gu",
  ),
];
const AT_NAME = new RegExp(
  String.raw`\b(?:(?:at|within|inside|across|suit|suits|help|between us and|people from|colleagues? (?:at|from)|somebody from|someone from|who (?:at|from)|visit (?:by|from|to)|(?:show|bring|offer|deliver|useful|relevant|apply|applies|convenient|fits?)(?: \p{Ll}+){0,3} (?:to|for)) (?:the )?)${NAME}(?<after>[^.!?\n]{0,20})`,
  "gu",
);
/** Our own house, customers told of, and events are no company of the reader's. */
const OF_OTHERS =
  /\b(?:we|us|our|ours|i work|i am|i'm|my|they|customers?|clients?|others?|friends|colleague of mine|met|meet|meeting|saw|see you|stand|booth|hall|fair|expo|event|conference|talk|session|webinar|speak\w*|panel|forum|founder|formerly|did|done|happened|worked)\b[^,;:]{0,60}$/iu;
const ARABIC_HOUSE =
  /(?<![\p{L}])[وف]?[لبك]?(?:شركة|مجموعة|مؤسسة|مصنع|مستشفى|فنادق|فندق|بنك|مصرف|جامعة|مدارس|متاجر|مطاعم|عيادات|مصانع) (?!مثل )(?<name>[\p{Script=Arabic}]{3,}(?: [\p{Script=Arabic}]{3,})?)/gu;
const OF_OTHERS_ARABIC =
  /(?:نحن|انا|أنا|احنا|معك|معكم|معاك|اسمي|باسم|عميلنا|عملائنا|عملاؤنا|عملاءنا|عملنا مع|ساعدنا|نفذنا|زبائننا|من|هنا)[^،,]{0,20}$/u;
const OF_READER_ARABIC =
  /(?:تريد|تحتاج|تعمل|لفريق|فريق|احتياجات|عمليات|نمو|وضع|خطة|لكم|لدى|عند) $/u;
/** Trades and sizes, which name no house. */
const GENERIC: ReadonlySet<string> = new Set(
  "الشحن النقل التوصيل التامين الاتصالات البرمجيات الاستضافه المحاسبه الصيانه التوظيف المقاولات التسويق التجزئه الاغذيه الادويه الانتاج المنطقه القطاع الخليج المملكه العملاء الاعمال العمل الفريق المستخدمين الاسئله التقارير".split(
    " ",
  ),
);
const LAST_IN_SUBJECT = new RegExp(String.raw`\b(?:for|at) ${NAME}\s*$`, "gu");
const BESIDE_OURS =
  /^\p{Lu}[\p{L}\p{N}'’ -]{1,40}?\s*(?:<>|[x×+|]|meets)\s*\p{Lu}[\p{L}\p{N}'’ -]{1,40}$/u;
