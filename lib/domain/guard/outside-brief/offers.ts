import { foldText } from "../../text/fold-text.ts";
import type { DraftCheck } from "../rules/rule.ts";

/** What a sentence promises that it may not, in words that follow it; null when it promises nothing such. */
export type FindUnheld = (sentence: string, folded: string) => string | null;

/** Discounts, free offers, guarantees and the like: only the brief or the note may allow them. */
export function createOfferCheck({ known, note, playbook }: DraftCheck): FindUnheld {
  // Keywords are what buyers ask for, which is not what we may give.
  const keywords = new Set(playbook.briefs.flatMap((brief) => brief.keywords));
  const brief = known.brief().filter((text) => !keywords.has(text));
  const allowing = `${foldText(brief.join(" . "))} . ${foldText(Object.values(note).join(" . "))}`;
  const record = known.recordText();
  const open = OFFERS.filter(({ offer, allowedBy }) => {
    if (allowedBy.test(allowing) || offer.test(allowing)) return false;
    return true;
  });
  return (_, folded) => {
    for (const { offer, what, askedFor } of open)
      if (offer.test(folded) && !(askedFor?.test(record) ?? false) && !NOT_OFFERED.test(folded))
        return what;
    return null;
  };
}

/** "I promise to be brief", "no guarantee", what they said themselves. */
const NOT_OFFERED =
  /\bno [\p{L} ]{2,25}, i promise\b|\b(?:promise (?:it|to|this|i)(?:'ll|'s| will| is)? ?(?:be |keep |won't )?(?:it )?(?:brief|short|quick|no pitch|take)|(?:no|not|cannot|can't|won't|will not|never) (?:\w+ ){0,2}(?:guarantee|promise|discount)|you (?:asked|wanted|mentioned|wrote) (?:\w+ ){0,4}(?:discount|guarantee))\b/u;

interface Offer {
  readonly what: string;
  readonly offer: RegExp;
  /** Words of the brief or note that allow it. */
  readonly allowedBy: RegExp;
  /** Words of the buyer's that ask for it, where an answer is no promise of ours. */
  readonly askedFor?: RegExp;
}

const OFFERS: readonly Offer[] = [
  {
    what: "offers a discount",
    offer:
      /\bdiscount\w*\b|\b\d+ ?(?:%|percent) (?:off|less|cheaper|reduction)\b|\b(?:special|exclusive|early[- ]bird|promotional|introductory|best|lowest|reduced|unbeatable|preferential) (?:\w+ )?(?:price|pricing|rate|rates|deal|offer|terms)\b|\b(?:half|reduced) price\b|\bprice match\b|\bwaiv(?:e|ed|ing)\b|\bcheaper than\b|\bsave \d+ ?%|\bknock\b.{0,20}\boff\b|خصم|تخفيض|سعر خاص|عرض خاص|اسعار خاصه|افضل سعر|ارخص/u,
    allowedBy: /\b(?:we (?:can )?(?:offer|give|grant)|special price)\b.{0,40}\bdiscount|خصم/u,
  },
  {
    what: "offers something free",
    offer:
      /\bfree (?:of charge|pilots?|months?|weeks?|set-?up|licen[cs]es?|consult\w*|assessments?|audits?|migration|training|onboarding|workshops?|proof|poc|version|access|seats?|users?|report|analysis|review|session|upgrade|implementation|sample|strategy|support|integration)\b|\b(?:at no (?:extra |additional )?(?:cost|charge)|no (?:extra )?charge|on the house|complimentary|gratis|on us)\b|\b(?:for|completely|totally|absolutely|entirely) free\b(?! (?:on|next|this|to))|\bpay (?:us )?nothing\b|\b(?:costs?|pay) (?:you )?(?:nothing|zero)\b|\b(?:no|zero|without) (?:a |any )?(?:set-?up|licen[cs]e|implementation|onboarding|hidden|extra|additional) (?:fees?|costs?|charges?)\b|\bfirst (?:\p{L}+ ){0,2}(?:months?|weeks?|year|site|clinic|users?) (?:is |are )?(?:free|on us|on me)\b|\bonly pay (?:for|when|if)\b|\bpa(?:y|id) (?:only )?for (?:those|the ones|results|what)\b|\b(?:months?|weeks?|users?|set-?up|migration|training|onboarding|pilot|year|implementation|integration|it) (?:is|are|will be|would be|comes) (?:completely |all )?free\b|مجان/u,
    allowedBy: /\bfree\b|complimentary|no charge|مجان/u,
  },
  {
    what: "offers a trial",
    offer:
      /\bfree (?:\S+ )?trial\b|\b(?:trial|pilot) (?:for|of) \S+ (?:days|weeks|months)\b|\btry (?:\p{L}+ ){1,4}for \S+ (?:days|weeks|months)\b|\b\d+[- ]day (?:trial|pilot)\b/u,
    allowedBy: /\btrial|\bpilot/u,
    askedFor: /\btrial|\bpilot|تجربه|تجريبي/u,
  },
  {
    what: "promises a guarantee",
    offer:
      /\bguarante\w*\b|\b(?:we|i) (?:can )?promise\b|\b(?:you have|i give you) my word\b|\bi swear\b|\brisk[- ]free\b|\bcancel (?:any ?time|whenever|at any time)\b|\bno (?:lock-?in|contract|strings)\b|\b(?:no|zero) risk\b|\bmoney[- ]back\b|\brefund\w*\b|\b100 ?(?:%|percent)\b|\bzero (?:downtime|errors?|disruption|data loss|effort)\b|\b(?:will|can) never (?:fail|lose|miss|happen|go down)\b|\bwithout (?:any |a single )?(?:downtime|risk|disruption|error)\b|\bno downtime\b|\b99\.\d+|ضمان|نضمن|اضمن|مضمون|بدون (?:اي )?(?:مخاطر|توقف|اخطاء)|نتعهد|استرداد/u,
    allowedBy: /guarante|refund|ضمان|نضمن/u,
  },
  {
    what: "promises without limit",
    offer:
      /\bunlimited\b|\blifetime\b|\b(?:with|for) (?:any|every) (?:erp|crm|system|software|tool|platform)s?\b|\b(?:whatever|anything|everything) you (?:need|want)\b|\b24\/7\b|\bround[- ]the[- ]clock\b|\bdedicated (?:engineers?|developers?|teams?|success manager|support|project manager|consultant)\b|\bour (?:engineers?|developers?) (?:will|can) (?:build|add|develop|write)\b|\bwe(?:'ll| will| can) (?:build|develop|customi[sz]e|add) (?:any|every|it|this|that|the|a|your)\b|\bwe(?:'ll| will| can) (?:gladly |happily )?(?:build|add|develop|write|make) (?:an?|the|your|you an?) (?:\p{L}+ ){0,3}(?:mode|module|features?|connector|integration|function|interface|app|portal)\b|على مدار الساعه|بلا حدود|غير محدود|مع اي نظام|كل ما تحتاج|فريق مخصص|مدير حساب مخصص/u,
    allowedBy: /unlimited|24\/7|dedicated|على مدار/u,
  },
  {
    what: "claims a certificate",
    offer:
      /\b(?:iso|soc ?[12]|gdpr|pdpl|hipaa|pci|fedramp|zatca|nca|sama)\b.{0,20}\b(?:certified|compliant|accredited|approved|ready)\b|\b(?:certified|compliant|accredited|approved)\b.{0,30}\b(?:iso|soc ?[12]|gdpr|pdpl|hipaa|pci|zatca|nca|sama)\b|\bfully compliant\b|معتمد(?:ون|ين|ه)? (?:من|لدي) (?:هيئه|الهيئه|زاتكا|سدايا)|حاصل(?:ون|ين|ه)? علي شهاد/u,
    allowedBy: /certified|compliant|accredited|معتمد|شهاد/u,
    askedFor: /\biso\b|\bsoc ?2|gdpr|pdpl|complian|certif|زكاه|zatca/u,
  },
];
