import { isSameUnit, type Quantity, readQuantities } from "../quantities.ts";
import type { DraftCheck } from "../rules/rule.ts";
import type { FindUnheld } from "./offers.ts";

/** Prices, shares, multiples and delivery times whose figures stand nowhere. */
export function createFigureCheck({ known }: DraftCheck): FindUnheld {
  const held = known.quantities();
  const words = known.wholeText();
  const isHeld = (said: Quantity) =>
    held.some((each) => each.value === said.value && (isSameUnit(each, said) || said.value >= 100));
  return (sentence, folded) => {
    const open = readQuantities(sentence).filter((quantity) => !isHeld(quantity));
    const counts = (units: ReadonlySet<string>) =>
      open.some((quantity) => quantity.units.some((unit) => units.has(unit)));
    if (counts(PRICES) || (open.length > 0 && PRICED.test(folded))) return "names a price";
    const multiplies = MULTIPLES.test(folded) && !MULTIPLES.test(words);
    const saves = counts(TIMES) && SAVINGS.test(folded);
    const wins = (WINS.test(folded) && open.length > 0) || PART_OF_YOURS.test(folded);
    if (wins || counts(SHARES) || counts(CROWD) || multiplies || saves || CROWDS.test(folded))
      return "names a figure";
    if (!DELIVERY.test(folded) || WANTED.test(folded)) return null;
    const date = DATES.exec(folded)?.[0];
    return counts(TIMES) || (date !== undefined && !words.includes(date))
      ? "promises a date"
      : null;
  };
}

const PRICES: ReadonlySet<string> = new Set(["money"]);
const SHARES: ReadonlySet<string> = new Set(["%"]);
const MULTIPLES =
  /\b\d+(?:\.\d+)? ?x\b|\b(?:doubl|tripl|halv|quadrupl)(?:e|es|ed|ing)\b (?:your|their|our|its|the|revenue|sales|output|leads|conversion|pipeline|productivity|throughput)|\b(?:in half|by half|twice as|ten ?fold|ten times|three times|five times)\b (?=more|faster|as|the|their|its|your|[.!,]|$)|(?<!\p{L})(?:[بال]*ضعفين|[بال]*اضعاف|نضاعف|تضاعف|مضاعفه|الضعف|(?:الي|ب)ال?نصف)(?!\p{L})/u;
/** Who already buys from us, in numbers. */
const CROWD: ReadonlySet<string> = new Set(
  "customer client company business brand enterprise organization country engineer developer expert specialist award عميل شركه مشروع عملاء مهندس".split(
    " ",
  ),
);
const CROWDS =
  /\b(?:hundreds|thousands|dozens) of (?:\p{L}+ ){0,2}(?:customers|clients|companies|businesses|teams|brands|users|enterprises|organi[sz]ations)\b|(?:مئات|الاف|عشرات) (?:ال)?(?:عملاء|شركات|مشاريع)/u;
/** "It comes to 18,000 a year": a price without its currency. */
const PRICED =
  /\b(?:comes? to|costs? (?:you )?|would cost|priced at|for (?:just|only|as little as)|starting (?:at|from)|starts? (?:at|from)|you(?:'d| would|'ll)? (?:only )?pay|from as low as|quote of)\b (?:about |around |roughly |only |just )?\d[\d,.]*k?\b(?! (?:minutes?|hours?|days?|weeks?))/u;
/** What others, or they themselves, are said to get out of it. */
const WINS =
  /\b(?:our|we|us|with (?:it|our|us|this)|this|method|tool|system|software|platform|teams?|compan(?:y|ies)|like yours|customers?|clients?|you(?:'ll| will))\b.{0,60}\b(?:(?:brings?|brought|wins?|won|gets?|got) back|recover(?:s|ed)?|reclaim(?:s|ed)?|sav(?:es|ed)|saving|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|increas(?:es|ed|ing)|boost(?:s|ed)?|free(?:s|d) up|gain(?:s|ed)|grew|grown|doubled|halved|close(?:s|d)? (?:more|\d))\b|\bpa(?:ys|id) for itself\b|\bbreak(?:s)? even\b|(?:يوفر|توفر|وفرت|وفر|نوفر|خفضت|نخفض|رفعت|زادت)(?=\s).{0,40}(?:معنا|لكم|عملاء|وقت|تكلف|مبيعات)/u;
/** What is promised of what they have, without a figure. */
const PART_OF_YOURS =
  /\b(?:half|most|all|a third|a quarter|two thirds) of (?:your|the) .{1,30} (?:come|came|comes|return) back\b|\bpa(?:ys|id) for itself\b|\bbreak(?:s)? even\b/u;
const SAVINGS =
  /\b(?:sav(?:e|es|ed|ing)|cut(?:s|ting)?|reduc\w*|increas\w*|boost\w*|improv\w*|grow\w*|add(?:s|ed)|gain\w*|generat\w*|w[io]n back|got back|free[sd]? up)\b.{0,50}\b(?:hours?|days?|weeks?|minutes?|a (?:day|week|month|year))\b|(?:توفر|توفير|تقليل|خفض|زياده|رفع|يوفر|وفر).{0,30}(?:ساع|يوم|ايام|اسبوع|شهر)/u;
const DELIVERY =
  /\b(?:live|up and running|implement\w*|install\w*|deliver\w*|ready|onboard\w*|set[- ]?up|migrat\w*|integrat\w*|connected|running|operational|in place|deploy\w*|roll(?:ed)? out|switch\w* over|in production|finish\w*|complete\w*|done)\b.{0,50}\b(?:in|within|by|before|under|less than|only|just|takes?|inside)\b|\b(?:in|within|by|before|under|inside) .{1,25}\b(?:live|up and running|running|ready|operational|in place|in production)\b|(?:تشغيل|تنفيذ|تركيب|تسليم|جاهز|اطلاق|تطبيق|الانتهاء|الربط|التكامل|الاعداد|النقل).{0,30}(?:خلال|قبل|في غضون|بحلول|ياخذ|تاخذ|يستغرق|تستغرق|يتم في)|(?:خلال|في غضون|بحلول).{0,30}(?:تشغيل|تنفيذ|جاهز|يعمل|تعمل)/u;
/** Their own wish, a question, or a thing of ours that takes no project ("the range will be ready by noon"). */
const WANTED =
  /[?؟]\s*$|\b(?:if|you (?:want|need|plan|hope|aim|would like)|your (?:deadline|target|plan|goal)|i(?:'ll| will| can| have|'ve)|call|meeting|slides?|pages?|range|quote|summary|list|example|plan|draft)\b/u;
const TIMES: ReadonlySet<string> = new Set(
  "hour day week month working business يوم ايام اسبوع اسابيع شهر اشهر ساعه ساعات".split(" "),
);
const DATES =
  /\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|next month|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|christmas|new year|ramadan|eid|month end|year end|the end of (?:the |this )?(?:month|year|quarter|week))\b|رمضان|العيد|نهايه (?:الشهر|السنه|الاسبوع|العام)|الشهر القادم|الاسبوع القادم/u;
