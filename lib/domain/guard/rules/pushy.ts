import { foldText } from "../../text/fold-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { languageOf, without } from "../edit-draft.ts";
import type { DraftField, DraftRule, Fault } from "./rule.ts";
import { withAsk } from "./with-ask.ts";

/** False urgency, guilt about answers that did not come, and pressure to act today. */
export const pushyRule: DraftRule = (check) => {
  const { read, own } = check;
  const pushy = read.ownSentences.filter(isPushy);
  const [first] = pushy;
  const inSubject = isPushy(read.subject)
    ? [fault("subject", read.subject, () => [own.subject(languageOf(read))])]
    : [];
  if (first === undefined) return inSubject;
  const repairs = () => [withAsk(check, without(read.body, pushy))];
  return [fault("body", first, repairs), ...inSubject];
};

function fault(field: DraftField, text: string, repairs: () => readonly string[]): Fault {
  return {
    field,
    rule: "pushy",
    severity: "improve",
    message: `“${shortenText(text, 80)}” presses the reader, who owes no answer yet.`,
    fixes: () => repairs().map((value) => ({ label: "Take it out", value })),
  };
}

function isPushy(sentence: string): boolean {
  const folded = foldText(sentence);
  return PUSHY.some((pattern) => pattern.test(folded));
}

const PUSHY: readonly RegExp[] = [
  // The clock: last chances and offers that run out.
  /\b(?:last|final|only) (?:chance|opportunity|reminder|notice|attempt|spots?|seats?|few)\b|\b(?:final|(?:this|here) is (?:my|our) last|one last) (?:call|e-?mail|message|note|try)\b|(?<!\b(?:do|does|did|you|they|we|people) (?:\p{L}+ ){0,2})\b(?:act|decide|sign|book|reserve|buy) (?:now|fast|today|immediately|right away)\b|\bact (?:before|soon|quickly)\b|\bnow or never\b|\bin or out\b|\b(?:offer|price|deal|discount|valid) (?:is )?(?:only )?(?:for )?(?:today|this week)(?: only)?\b|\b(?:\d+|one|two|three) (?:\p{L}+ )?(?:seats?|spots?|places?|slots?) left\b|\bonly (?:take|have|accept|open) (?:on )?(?:room for )?(?:\d+|one|two|three|four|five|a few) (?:more|new|other)\b|\b(?:no|not) tomorrow\b|\bnot tomorrow\b|\bwho(?:ever|so) (?:waits|hesitates)\b|\bbefore midnight\b|\b(?:only|just) (?:\p{L}+ )?(?:\d+|one|two|three|four|five|a few|a handful of) (?:\p{L}+ )?(?:spots?|seats?|slots?|places?|licen[cs]es?|days?|hours?) (?:left|remain\w*|available)\b|\b(?:slots?|spots?|places?|seats?) (?:are|is) (?:\p{L}+ )?(?:limited|filling|going|running)\b|\bspots? (?:left|remaining)\b|\blimited (?:time|spots?|seats?|availability|offer)\b/u,
  /\b(?:offer|discount|price|deal|promotion|pricing|window|quote|rate) (?:\p{L}+ ){0,4}(?:expires?|ends|runs? out|closes|valid (?:only )?(?:until|till|through))\b|\b(?:expires?|ends?) (?:today|tonight|tomorrow|soon|at midnight|this week|on (?:mon|tues|wednes|thurs|fri)day)\b|\bbefore (?:it'?s|it is) too late\b|\bdon'?t (?:miss|wait|delay|let this)\b|\bdo not miss\b|\bmiss(?:ing)? out\b|\btime is running out\b|\bbefore (?:prices|the price) (?:go|goes|rise)/u,
  // Pressure for today.
  /\b(?:by|before) (?:the )?(?:end of (?:the )?(?:day|today|business)|eod|cob|close of business|tonight|noon today|today|5 ?pm today)\b|\b(?:need|want|expect|require|must have)\b.{0,30}\b(?:answer|reply|response|decision|confirmation|commitment|signature|yes)\b.{0,25}\b(?:today|tonight|now|tomorrow|asap|immediately|by)\b|\b(?:asap|urgent(?:ly)?|immediately)\b.{0,30}\b(?:reply|answer|respond|confirm|response|call)\b|\b(?:reply|answer|respond|confirm|get back|let me know|call me)\b.{0,40}\b(?:asap|urgently|immediately|right away|today|right now)\b|^urgent\b|\btoday only\b/u,
  // Guilt about silence.
  /\b(?:haven'?t|have not|did ?n'?t|did not|still no|not|yet to|never) (?:\p{L}+ ){0,2}(?:hear|heard|get|got|gotten|receive|received|had|seen) (?:\p{L}+ ){0,3}(?:back|from you|repl\w*|respon\w*|answer|word)\b|\byou (?:haven'?t|have not|did ?n'?t|did not|never|still have(?:n'?t| not)) (?:\p{L}+ ){0,2}(?:repl\w*|respon\w*|answer\w*|come back|got back|get back|read)\b|\bstill (?:no|waiting for (?:an?|your)) (?:answer|reply|response|word)\b|\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th|final|several|multiple|numerous|many) (?:e-?mails?|messages?|attempts?|follow[- ]?ups?|reminders?|tries)\b|\b(?:writ\w*|call\w*|ask\w*|tried|reach\w*) (?:\p{L}+ ){0,4}(?:several|multiple|many|a few|three|four|second|third|fourth) times?\b|\btr(?:ied|ying) (?:to (?:reach|contact|call|get hold of) you|calling you|reaching you)\b|\b(?:just |yet )?follow(?:ing)?[- ]up (?:once )?again\b|\bsurprised (?:that )?(?:you|not to|i)\b|\bdisappoint\w*\b|\b(?:ignor(?:e|ed|ing) (?:me|my|our|this|us)|(?:your|radio|the) silence from|your silence|radio silence|ghost(?:ed|ing)?)\b|\bclose (?:your|the|out your|this) (?:file|ticket|case|loop)\b|(?<!\b(?:not|without|won't|don't|never|to|rather than|instead of) )\bwast(?:e|ing) (?:my|your|of) time\b|\b(?:drop|stop) what(?:ever)? you(?:'re| are) doing\b|\bno excuses?\b|\bi mean it\b|\b(?:you|we) (?:really )?(?:need|have|must|ought) (?:to )?(?:act|decide|sign|move|stop|bin|fix|change|do something)\b.{0,40}\b(?:now|today|before|at once|immediately|tonight|this week)\b|\bis (?:embarrassing|shameful|unacceptable|a disgrace)\b|\bhow (?:long|much longer) (?:do|will|can) you (?:want|intend|plan|keep|afford)\b|\bmy (?:boss|manager) (?:keeps|is|wants|will|asked)\b|\btook (?:me|us) (?:\p{L}+ )?(?:hours|days|time)\b|\b(?:take|remove) you off (?:my|our) list\b|\bowe me\b|\bat least (?:reply|answer|respond)\b/u,
  // Fear of others.
  /\b(?:your )?competit(?:ors?|ion) (?:\p{L}+ ){0,2}(?:already|are|is|will|have)\b.{0,60}|\b(?:fall(?:ing)?|left|being|leave you) behind\b|\bcan(?:not|'?t) afford (?:to|not)\b|\b(?:you'?d|you would|would) be (?:crazy|foolish|mad|a mistake)\b|\bno[- ]brainer\b|\bregret\b.{0,20}\b(?:later|this|not)\b|\bevery (?:day|hour|week|month) (?:you|that you|of delay)\b.{0,20}\b(?:wait|delay|lose|costs?)|\b(?:you'?re|you are) (?:losing|leaving|bleeding|burning) (?:\p{L}+ )?(?:money|revenue|customers|cash)\b/u,
  /اخر فرصه|الفرصه الاخيره|فرصه لا تعوض|لا تفوت|لا تضيع|اليوم فقط|عرض محدود|لفتره محدوده|العرض (?:ينتهي|ساري|صالح)|ينتهي (?:العرض|اليوم|غدا|الخصم)|قبل فوات|الاماكن محدوده|المقاعد محدوده|مقاعد قليله|سارع|بادر(?:وا)?|(?:لم|ما) (?:اتلق|نتلق|يصلني|يصلنا|اسمع|نسمع|تردوا|ترد|وصلني|وصلنا|رديت)|للمره (?:الثانيه|الثالثه|الرابعه|الاخيره)|(?:ثاني|ثالث|رابع) (?:رساله|مره)|حاولت (?:الاتصال|التواصل|الوصول)|عده مرات|اكثر من مره|(?:الرد|ردكم|ردك|الجواب|قراركم|قرارك|موافقتكم|توقيع).{0,25}(?:اليوم|فورا|حالا|الان|عاجل|باسرع وقت|قبل نهايه)|(?:فورا|حالا|بشكل عاجل|عاجل جدا)|منافس(?:وكم|يكم|وك|يك|ين).{0,30}|(?:س|وبعدين |راح |رح )تندم|لا (?:تاجل|توجل|تتاخر|تتردد|تنتظر)|(?:لازم|يجب ان|لا بد ان) (?:ترد|تقرر|توقع|توافق|تحسم|تجاوب)|مش بكره|ليس غدا|بكره ما|لا مجال للانتظار|كل يوم (?:تاخير|يمر|تتاخر)|الوقت (?:يداهم|ينفد|يمضي)|عرض (?:اليوم|الاسبوع)|اذا (?:حولت|دفعت|وقعت)\p{L}* (?:اليوم|الان)|لماذا (?:لم|لا) ترد|اليوم قبل الغد/u,
];
