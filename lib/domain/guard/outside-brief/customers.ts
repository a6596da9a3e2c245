import { toWords } from "../../text/words.ts";
import type { DraftCheck } from "../rules/rule.ts";
import type { FindUnheld } from "./offers.ts";

/** Customers named as proof whom neither the brief nor the record names. */
export function unknownCustomer({ known, read }: DraftCheck): FindUnheld {
  const words = known.words();
  const signed = new Set(toWords(read.body.slice(-SIGNATURE)).slice(-12));
  const isUnknown = (name: string) => {
    const parts = toWords(name).filter((part) => part.length > 1 && !NO_NAMES.has(part));
    return parts.length > 0 && !parts.some((part) => words.has(part) || signed.has(part));
  };
  return (sentence) => {
    for (const pattern of PATTERNS)
      for (const match of sentence.matchAll(pattern))
        if (isUnknown(match.groups?.["name"] ?? "")) return "names a customer";
    return null;
  };
}

/** Where the sender's own names stand. In UTF-16 units. */
const SIGNATURE = 120;
const WORD = String.raw`\p{Lu}[\p{L}\p{N}&'’.-]{0,30}[\p{L}\p{N}]`;
const NAME = `(?<name>${WORD}(?: (?:${WORD}|&|of|al)(?= |[,.;:!?’']|$)){0,3})`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b[Ww]e(?:['’]ve| have)? (?!can|could|will|would|meet|talk|speak|start|agree)(?:\p{Ll}+ ){1,5}?(?:at|for) ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:customers?|clients?|compan(?:y|ies)|teams?|brands|firms|names|businesses|organi[sz]ations|leaders|manufacturers|retailers|operators|hospitals|banks|plants|users)(?:,? (?:like|such as|including|include|are|as)) ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:^|[,;:—–-] |\b(?:and|as|so|how|when|because|where|did|that|while) )(?:[Tt]he )?${NAME}(?:,? (?:and|&) (?:the )?\p{Lu}[\p{L}\p{N}’'-]{0,30}(?: \p{Lu}[\p{L}\p{N}’'-]{0,30}){0,2})?(?: (?:both|all|each))?(?:['’]s (?:team|ops|operations|people|desk|plant|warehouse|\p{Ll}+ team))? (?:(?:now|recently|just|already|also|has|have|had) ){0,2}(?:uses?|used|using|trusts?|save|run|went|work with|rely on|relies on|switched|saved|cut|reduced|stopped|saw|went live|chose|trusts?|moved|halved|doubled|tripled|got|brought|closed|replaced|rolled out|connected|solved|had (?:the|this|a) (?:same|similar)|did (?:the same|it|this|exactly)|runs? on|made the same|followed|gained|grew|increased|improved|eliminated|dropped|achieved)(?=[ ,.])`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:[Ww]e|[Ii]) (?:\p{Ll}+ ){0,2}?(?:helped|help|worked with|work with|did (?:this|it|the same) (?:for|at|with)|rolled (?:this |it )?out (?:at|for)|supported|serve[ds]?|partnered with|delivered (?:this |it )?(?:for|to)|implemented (?:this |it )?(?:for|at)|connected) ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:[Tt]rusted by|[Uu]sed by|[Cc]hosen by|[Oo]ur (?:customer|client|partner)s?,?|[Cc]ase study (?:with|of|from|on|about)|[Rr]eference (?:from|at)|[Ll]ogos like) ${NAME}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:^|[,;] |\b(?:done|same|worked|similar|this|happened|result|results|live|project|rollout) )(?:[Aa]t|[Ff]or) ${NAME}(?:['’]s)?,? (?:the same|this|it|they|we|we've|that|people|\p{Ll}+ (?:ended|stopped|dropped|fell|went|took|cut|saved))`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:did|done|happened|worked|helped|ended) (?:the same |it |this )?(?:at|for|with) ${NAME}`,
    "gu",
  ),
  /(?:عملاينا|عملائنا|عملاؤنا)(?: مثل|:|،)? (?<name>[\p{Script=Arabic}\p{L}]{3,}(?: [\p{L}]{3,})?)|مثل شركة (?<name>[\p{L}]{3,})|(?:ساعدنا|عملنا مع|نفذنا (?:المشروع |ذلك )?(?:في|لدى|مع)|نفس (?:الحل|المشروع|النظام) (?:في|لدى|مع)) (?:شركة |مجموعة |مصنع |مستشفى )?(?<name>[\p{L}]{3,})/gu,
];
const NO_NAMES: ReadonlySet<string> = new Set(
  toWords(
    `i we you he she it they the this that these those a an and or but so if when while most many some our your my their its one two three all both each
     monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
     hi hello dear thanks thank teams people team companies customers everyone nobody somebody someone anyone others another here there what which who how why where
     would could can will shall may might do does did is are was were yes no not also even since after before because then than as at for from in on of to with by
     linkedin google microsoft excel outlook teams zoom whatsapp pdf erp crm it ai api roi kpi hr ceo cfo cto coo b2b saas sla iso gdpr eu uk usa us uae ksa saudi
     شركه شركات مثل العملاء عملاء جهات مصانع فرق كبري كبار محليه مشابهه مماثله عده عدد بعض كثير اخري المملكه السعوديه الخليج المنطقه`,
  ),
);
