import { foldText } from "../../../text/fold-text.ts";
import { recallsReader } from "../../about-us.ts";
import { isSameUnit, type Quantity, readQuantities } from "../quantities.ts";
import type { DraftCheck } from "../rule.ts";
import type { FindUnheld } from "./offers.ts";

/** Prices, shares, multiples and delivery times whose figures stand nowhere. */
export function createFigureCheck({ known }: DraftCheck): FindUnheld {
  const texts = [...known.brief(), ...known.record()];
  const held = texts.flatMap(readQuantities);
  const words = foldText(texts.join(" . "));
  const isHeld = (said: Quantity) =>
    held.some((each) => each.value === said.value && (isSameUnit(each, said) || said.value >= 100));
  return (sentence, folded) => {
    const open = readQuantities(sentence).filter((quantity) => !isHeld(quantity));
    if (open.some(({ units }) => units.includes("money"))) return "names a price";
    if (open.some(({ units }) => units.includes("%"))) return "names a figure";
    if (MULTIPLES.test(folded) && !MULTIPLES.test(words)) return "names a figure";
    if (open.length > 0 && CROWD.test(folded)) return "names a figure";
    if (open.length > 0 && SAVINGS.test(folded)) return "names a figure";
    if (recallsReader(folded) || !DELIVERY.test(folded) || WANTED.test(folded)) return null;
    const timed = open.some(({ units }) => units.some((unit) => TIMES.has(unit)));
    const dated = DATES.exec(folded)?.[0];
    return timed || (dated !== undefined && !words.includes(dated)) ? "promises a date" : null;
  };
}

const MULTIPLES =
  /\b\d+(?:\.\d+)? ?x\b|\b(?:doubl|tripl|halv|quadrupl)(?:e|es|ed|ing)\b (?:your|their|our|its|the|revenue|sales|output|leads|conversion|pipeline|productivity|throughput)|\b(?:in half|by half|twice as|ten ?fold|ten times|three times|five times)\b (?=more|faster|as|the|their|its|your|[.!,]|$)|ضعف|اضعاف|النصف/u;
const CROWD =
  /\b(?:\d[\d,.]*|hundreds?|thousands?) ?\+? ?(?:of )?(?:\p{L}+ ){0,2}(?:customers|clients|companies|businesses|teams|brands|users|enterprises|organi[sz]ations|countries|projects)\b.{0,60}|\b(?:over|more than) \d|(?:اكثر من|يفوق|تجاوز) \d.{0,20}(?:عميل|شركه|شركات|مشروع)/u;
const SAVINGS =
  /\b(?:sav(?:e|es|ed|ing)|cut(?:s|ting)?|reduc\w*|increas\w*|boost\w*|improv\w*|grow\w*|add(?:s|ed)|gain\w*|generat\w*)\b.{0,50}\b(?:hours?|days?|weeks?|minutes?|a (?:day|week|month|year))\b|(?:توفر|توفير|تقليل|خفض|زياده|رفع|يوفر|وفر).{0,30}(?:ساع|يوم|ايام|اسبوع|شهر)/u;
const DELIVERY =
  /\b(?:live|up and running|implement\w*|install\w*|deliver\w*|ready|onboard\w*|set[- ]?up|migrat\w*|integrat\w*|connected|running|operational|in place|deploy\w*|roll(?:ed)? out|switch\w* over|in production|finish\w*|complete\w*|done)\b.{0,50}\b(?:in|within|by|before|under|less than|only|just|takes?|inside)\b|\b(?:in|within|by|before|under|inside) .{1,25}\b(?:live|up and running|running|ready|operational|in place|in production)\b|(?:تشغيل|تنفيذ|تركيب|تسليم|جاهز|اطلاق|تطبيق|الانتهاء).{0,30}(?:خلال|قبل|في غضون|بحلول)|(?:خلال|في غضون|بحلول).{0,30}(?:تشغيل|تنفيذ|جاهز|يعمل|تعمل)/u;
/** Their own wish, a question, or a thing of ours that takes no project ("the range will be ready by noon"). */
const WANTED =
  /[?؟]\s*$|\b(?:if|you (?:want|need|plan|hope|aim|would like)|your (?:deadline|target|plan|goal)|i(?:'ll| will| can| have|'ve)|call|meeting|slides?|pages?|range|quote|summary|list|example|plan|draft)\b/u;
const TIMES: ReadonlySet<string> = new Set(
  "hour day week month working business يوم ايام اسبوع اسابيع شهر اشهر ساعه ساعات".split(" "),
);
const DATES =
  /\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|next month|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|christmas|new year|ramadan|eid|month end|year end|the end of (?:the |this )?(?:month|year|quarter|week))\b|رمضان|العيد|نهايه (?:الشهر|السنه|الاسبوع|العام)|الشهر القادم|الاسبوع القادم/u;
