import { foldText } from "../../text/fold-text.ts";
import { toContentWords } from "../../text/words.ts";
import type { FindContradictions } from "./contradiction.ts";

/** "As head of marketing, you …" to somebody who leads operations. */
export const contradictingRoles: FindContradictions = ({ read, snapshot }) => {
  const own = dutiesOf(snapshot.jobTitle ?? "");
  if (snapshot.jobTitle === null || own.length === 0) return [];
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    const role = (ROLE.exec(folded) ?? RUNS.exec(folded))?.groups?.["role"];
    const said = dutiesOf(role ?? "");
    if (role === undefined || said.length === 0) return [];
    if (said.some((duty) => own.includes(duty))) return [];
    return [
      {
        sentence,
        message: `It takes the reader for “${role}”; the record has “${snapshot.jobTitle}”.`,
        better: null,
      },
    ];
  });
};

/** What a title is in charge of, without its rank. */
function dutiesOf(title: string): readonly string[] {
  const words = toContentWords(title).filter((word) => !RANKS.has(word));
  return words.flatMap((word) => OFFICES[word] ?? [word]);
}

const ROLE =
  /\b(?:as|being|in your role as) (?:the |an? |your \p{L}+'s )?(?<role>(?:(?:\p{L}+ ){0,3}(?:director|manager|head|chief|lead|leader|officer|vp|president|owner|founder|engineer|buyer|controller|administrator)(?: (?:of|for) (?:\p{L}+ ?){1,3}?)?|c[a-z]o|vp of \p{L}+))(?=,| at | you| of \p{L}+ at|\.)/u;
/** "Since you run marketing": only departments, since people run many things. */
const RUNS =
  /\byou (?:run|lead|head|manage|are (?:in charge of|responsible for)) (?:the )?(?<role>finance|it|sales|marketing|operations|hr|procurement|purchasing|engineering|logistics)\b(?! (?:operations|enablement|systems))|بصفت(?:كم|ك) (?<role>[^،,.؟]{3,40})/u;
const RANKS: ReadonlySet<string> = new Set(
  "head director manager chief lead leader officer vp vice president senior junior general group global regional deputy assistant owner founder engineer مدير مديره رييس رييسه قسم اداره مسوول مسووله عام".split(
    " ",
  ),
);
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  cfo: ["finance", "financial"],
  finance: ["finance", "financial"],
  financial: ["finance", "financial"],
  coo: ["operation", "operations"],
  operation: ["operation", "operations"],
  cto: ["technology", "it", "technical"],
  cio: ["information", "it"],
  it: ["it", "information", "technology"],
  cmo: ["marketing"],
  chro: ["hr", "human", "people"],
  hr: ["hr", "human", "people"],
  ceo: [],
  sale: ["sale", "commercial", "revenue"],
  revenue: ["sale", "revenue"],
  procurement: ["procurement", "purchasing"],
  purchasing: ["procurement", "purchasing"],
};
