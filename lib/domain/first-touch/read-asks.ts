import { foldText } from "../text/fold-text.ts";
import { isQuestion } from "../text/questions.ts";
import { countWords } from "../text/words.ts";

/** What a sentence wants from the reader. */
type AskKind = "meeting" | "answer" | "material" | "sign-up" | "referral";

export interface Ask {
  readonly kind: AskKind;
  readonly text: string;
}

/**
 * What a message asks of its reader, in English or Arabic, one entry per thing to do. Sentences that go
 * on about the same thing count once ("Would Tuesday work? Or Wednesday at ten?"), and so do manners
 * ("let me know if you have questions").
 */
export function readAsks(sentences: readonly string[]): readonly Ask[] {
  const asks: Ask[] = [];
  for (const sentence of sentences) {
    const found = splitAsks(sentence).flatMap((part) => {
      const kind = askKind(part);
      return kind === null ? [] : [{ kind, text: part.trim() }];
    });
    for (const ask of found) if (!asks.some((earlier) => isSameAsk(earlier, ask))) asks.push(ask);
  }
  return asks;
}

/** "Could you send me the list and introduce me to IT?" asks for two things. */
function splitAsks(sentence: string): readonly string[] {
  const [first = "", ...rest] = sentence.split(SECOND_ASK);
  if (isQuestion(sentence))
    return [...[first, ...rest.slice(0, -1)].map(toQuestion), rest.at(-1) ?? ""];
  return isInvitation(foldText(first).trim()) ? [first, ...rest] : [sentence];
}

function toQuestion(part: string): string {
  return isQuestion(part) ? part : `${part}?`;
}

function askKind(part: string): AskKind | null {
  const text = foldText(part).trim();
  if (text === "" || FILLER.test(text)) return null;
  const asks = isQuestion(part) ? !isRhetorical(part, text) : isInvitation(text);
  if (!asks || (OFFER.test(text) && !MEETING.test(text))) return null;
  if (SIGN_UP.test(text)) return "sign-up";
  if (MATERIAL_FIRST.test(text)) return "material";
  if (REFERRAL.test(text)) return "referral";
  if (WANTS_TO_KNOW.test(text) && !ABOUT_TIME.test(text)) return "answer";
  if (MEETING.test(text)) return "meeting";
  return MATERIAL.test(text) ? "material" : "answer";
}

/** Asked for effect: a well-known opener, or a fragment that neither addresses the reader nor asks. */
function isRhetorical(part: string, text: string): boolean {
  if (RHETORICAL.test(text)) return true;
  const asks = ASKING.test(text) || ARABIC.test(text) || MEETING.test(text);
  return !asks && countWords(part) <= 6;
}

function isInvitation(text: string): boolean {
  return INVITATION.test(text) || ARABIC_INVITATION.test(text);
}

/** One meeting proposed twice is one ask; two different questions are two. */
function isSameAsk(earlier: Ask, later: Ask): boolean {
  if (earlier.kind === later.kind)
    return earlier.kind !== "answer" || CONTINUES.test(foldText(later.text).trim());
  if (CONTINUES.test(foldText(later.text).trim())) return true;
  return (
    later.kind === "answer" && earlier.kind === "meeting" && ABOUT_TIME.test(foldText(later.text))
  );
}

const SECOND_ASK =
  /,? (?:and|&|plus) (?:also |then |perhaps |maybe )?(?=(?:(?:could|can|would|will) (?:you|we)|(?:please )?(?:send|share|introduce (?!myself|ourselves)|connect|tell|forward|fill|let me know|let us know|book|download|sign up|register|reply|confirm|watch|read|point me))\b)/iu;

/** Manners at the end of a mail that want nothing. */
const FILLER =
  /^(?:and |so |but )?(?:please |also )?(?:(?:do )?(?:let (?:me|us) know|feel free|don't hesitate|do not hesitate|reach out|get in touch|contact (?:me|us)|reply|ask)(?: to (?:reach out|contact (?:me|us)|ask|get in touch|reply))?.{0,30}\b(?:if (?:you|there|anything)|any (?:questions?|time))|(?:you can |you may )?ignore|no (?:need|rush|pressure)|(?:i am |i'm )?happy to help|correct me)|^(?:لا تترددوا?|في حال (?:وجود|كان)|ولا تتردد)/u;

const RHETORICAL =
  /^(?:and |but |so |or )?(?:did you know|sounds? familiar|does (?:this|that|it) sound familiar|have you ever|ever (?:wonder|feel|felt|wish|had)|ready to|tired of|curious|guess what|the (?:result|good news|bad news|best part|catch|reason|problem)|why (?:does (?:this|that|it) matter|now|us|me|am i|is that|is this|write|\?)|what if|how (?:are you(?: doing| today)?|have you been|is (?:it going|everything|your (?:week|day|monday|tuesday|wednesday|thursday|friday)))|what's in it|who (?:am i|are we))/u;

const REFERRAL =
  /\b(?:right|best|correct|appropriate) (?:person|people|contact)\b|\bwho (?:else|(?:should|would|could|might) (?:i|we)|(?:is|'s) (?:the|in charge|responsible|best)|(?:owns|handles|looks after|leads|runs|decides))\b|\b(?:introduce (?:me|us)|introduction to|point (?:me|us) (?:to|in)|put (?:me|us) in touch|connect (?:me|us) (?:with|to)|refer (?:me|us)|forward (?:this|it|my|the)|pass (?:this|it) on|loop in)\b|من (?:هو )?(?:الشخص|المسوول)|توجيهي الي|تحويل(?:ي|نا)? الي/u;

const MEETING =
  /\b(?:call|chat|meet|meeting|talk|speak|conversation|catch up|demo|demonstration|walk-?through|minutes?|mins?|half an hour|an hour|hour-long|calendar|calendly|slots?|time(?:s)? (?:that|to|for|on|this|next|work|in)|good time|what time|a time|times|coffee|zoom|teams|google meet|schedule|availab\w*|free (?:on|this|next|for|tomorrow)|hop on|jump on|monday|tuesday|wednesday|thursday|friday|sunday|tomorrow|next week|this week|session|visit|date)\b|مكالمه|اتصال|اجتماع|لقاء|موعد|دقيقه|دقائق|ساعه|عرض توضيحي|نتحدث|نلتقي|تجربه|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الاسبوع/u;

const MATERIAL =
  /\b(?:download|watch|read|see|view|visit|click|check (?:it |this |them )?out|take a (?:look|peek)|have a look|look at|sign up|register|subscribe|join|follow|try|start (?:a|your) (?:free )?trial|send you|share (?:it|this|the|our|a|my)|like (?:me|us) to send|interested in (?:seeing|receiving|getting)|get (?:a|the|your) (?:copy|free))\b|تحميل|تنزيل|اضغط|سجل|زوروا?|مشاهده|ارسل لكم|نرسل لكم/u;

const SIGN_UP =
  /^(?:and |then |so )?(?:please |just |simply |you can |feel free to )?(?:register|subscribe|sign up|join (?:our|the)|start (?:a|your|our)|create (?:a|your)|fill (?:in|out))\b|^(?:سجل|اشترك)/u;
/** "Watch this two-minute video" is no meeting, whatever its minutes. */
const MATERIAL_FIRST =
  /^(?:and |then |so )?(?:please |just |simply )?(?:download|watch|read|visit|check (?:it |this |them )?out|check out|take a look|have a look|click|follow)\b/u;
/** "Before we meet: which ERP do you use?" mentions a meeting and asks for something else. */
const WANTS_TO_KNOW =
  /(?:^|[:;–—-] |\b(?:before|until|so that|in preparation|to prepare)\b[^:,?]{0,60}[:,] )(?:and |but |so |just )?(?:what|which|who|where|why|how)\b(?! about\b)/u;
/** "I'd love to show you how …" gives rather than asks, unless it names a meeting. */
const OFFER =
  /\b(?:i|we)(?:'d| would)(?: really| just)? (?:love|like|be (?:glad|happy|keen)) to (?:show|share|help|walk|explain|tell|offer|give|demonstrate|support)\b/u;
const ABOUT_TIME =
  /\b(?:calendar|availab\w*|schedule|slots?|times?|days?|dates?|suits?|works? (?:for|best|better)|better|prefer|convenient|best|when|which day|what day|morning|afternoon|how (?:does|about))\b|يناسب|الانسب|الوقت/u;
const CONTINUES =
  /^(?:\W*)(?:or\b|if so\b|if not\b|if (?:that|yes|it)\b|for example\b|for instance\b|e\.?g\b|say,? |otherwise\b|and if (?:so|not|yes)\b|alternatively\b|(?:او|ام|مثلا|واذا|ان كان|اذا كان)(?= ))/u;

const INVITATION = new RegExp(
  [
    /^(?:and |so |then |if (?:so|that works|it helps|you like|you're (?:open|interested|up for it)|you are (?:open|interested)|interested|this is (?:relevant|of interest)),? |to (?:get started|see|learn more),? )*(?:please |just |simply |kindly |do )?(?:let (?:me|us) know|reply|respond|book|pick|choose|grab|schedule|reserve|click|send|share|tell|call|ring|text|give (?:me|us)|drop (?:me|us)|download|check (?:it |this |them )?out|check out|take a (?:look|peek|moment|minute)|have a look|sign up|register|subscribe|confirm|forward|connect|join|watch|visit|read|see (?:the|our|how|for)|find (?:a|the) (?:time|slot)|fill (?:in|out)|answer|point|introduce|advise|suggest|propose|hit reply|whatsapp|message|email|e-mail|write (?:to )?(?:me|us|back)|start your|try (?:it|our|the|out)|get (?:back|in touch))\b/,
    /\b(?:i|we)(?:'d| would)(?: really| just)? (?:love|like|appreciate|be (?:keen|glad|grateful|happy)|welcome|suggest|propose|value)\b(?! to (?:answer|help|share (?:how|what|some|a|an)|show you how|thank|say|point out|mention|bring|congratulate|introduce (?:myself|our|us)))/,
    /\b(?:can|could|may|might) (?:i|we) (?:suggest|propose|ask)\b/,
    /\b(?:i|we)(?:'m| am|'re| are) (?:free|available|open)\b.{0,80}\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|week|am|pm|slot)\b/,
    /\b(?:you can|feel free to|go ahead and|you may) (?:book|pick|choose|grab|schedule|reply|call|reach|find (?:a|my)|use my|download|sign up|register)\b/,
    /\b(?:here(?:'s| is)|this is|below is) (?:my|the|a|our) (?:calendar|booking|scheduling|calendly|meeting)\b/,
    /\b(?:let's|let us) (?:find|set|book|schedule|meet|talk|speak|have|connect|chat|jump|hop|catch|arrange|grab|discuss)\b/,
    /\b(?:open to|up for|worth|interested in|willing to|happy to have|keen on)\b.{0,40}\b(?:call|chat|meeting|conversation|demo|talk|look)\b/,
    /\b(?:looking forward to|look forward to) (?:scheduling|booking|setting up)\b/,
    /\b(?:i|we)(?:'ll| will)? (?:need|want) (?:your|you to|to know|to understand)\b/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "u",
);
const ARABIC_INVITATION =
  /(?:^|[\s،])(?:يرجي|نرجو|ارجو|برجاء|الرجاء|اخبر(?:وني|ني|ونا|نا)|احجز(?:وا)?|اضغط(?:وا)?|راسل(?:وني|ني|نا|ونا)|تواصل(?:وا)? مع|اقترح ان|نقترح|يسعد(?:ني|نا) (?:ان )?(?:نرتب|ارتب|نحدد|احدد|نلتقي|التقي|تحديد|ترتيب)|اود (?:ان )?(?:نحدد|تحديد|ترتيب|حجز|معرفه|اعرف|نلتقي|نتحدث)|نود (?:تحديد|ترتيب|معرفه|ان نعرف)|حددوا|شارك(?:ونا|ني|وني)|ارسل(?:وا)? (?:لي|لنا)|زودونا)/u;
/** The reader, a question word, or a short invitation to answer ("Any thoughts?"). */
const ASKING =
  /\b(?:you|your|yours|u|we|us|me|i|our)\b|^(?:what|which|who|when|where|how|is|are|do|does|did|can|could|would|will|shall|should|may|has|have)\b|^(?:any |some )?(?:thoughts?|interest(?:ed)?|questions?|ideas?|feedback|objections?)\b|^(?:worth|make sense|makes sense|sound(?:s)? (?:good|interesting|useful)|deal|open to|up for)\b/u;
const ARABIC = /\p{Script=Arabic}/u;
