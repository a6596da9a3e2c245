import type { TouchKind } from "../../touch.ts";

/** An act that a message says the reader has done, and what on record would bear it out. */
export interface ClaimedAct {
  readonly inWords: string;
  /** Tested on a folded sentence. */
  readonly claim: RegExp;
  readonly kinds: readonly TouchKind[];
  /** Words anywhere on record that tell of it as well. */
  readonly toldBy: RegExp;
  /** What the thing is about, as group "topic". */
  readonly topic: RegExp | null;
  /** Words on record that tell of another kind of the same thing, where none tells of this kind. */
  readonly notWhen?: RegExp;
}

const EVENT =
  "webinar|event|workshop|conference|booth|stand|round ?table|masterclass|summit|expo|exhibition|trade fair";
const EVENT_AR = "ندوه|ندوت|الندوه|ويبينار|فعالي|ورشه|موتمر|معرض|جناح";
const ABOUT = `(?: (?:on|about|called|titled|around|for|covering)|:|,) (?:our |the |how )?[“"']?(?<topic>[^.,;!?“”"()–—]{3,80})`;

export const CLAIMED_ACTS: readonly ClaimedAct[] = [
  {
    inWords: "a webinar",
    claim:
      /\b(?:join|attend|register|sign(?:ed|ing) up|took part|tun(?:ed|ing) in|(?:have|had|having|see|seeing|saw) you)\w*\b[^.]{0,50}\b(?:webinar|online session)\b|(?:حضور(?:كم|ك)?|حضرتم|سجلتم|تسجيلكم|مشاركتكم|شاركتم)[^.]{0,30}(?:ندوت|ندوه|الندوه|ويبينار)/u,
    kinds: ["event-attendance"],
    toldBy: /\bwebinar|\bonline|ندوه|الندوه|ويبينار/u,
    topic: new RegExp(String.raw`\bwebinar${ABOUT}`, "u"),
    notWhen:
      /\b(?:stand|booth|forum|exhibition|fair|expo|talk|summit|conference)\b|معرض|جناح|منتدي|موتمر/u,
  },
  {
    inWords: "a visit to a stand",
    claim:
      /\b(?:stopp?(?:ed|ing) by|visit\w*|met|meet\w*|com(?:e|ing)|dropp?(?:ed|ing) by|see(?:ing)?)\b[^.]{0,40}\b(?:stand|booth)\b|(?:زرتم|زيارتكم|التقينا|لقاونا)[^.]{0,30}(?:معرض|جناح)/u,
    kinds: ["event-attendance"],
    toldBy: /\b(?:stand|booth|exhibition|fair|expo|forum|trade show)\b|معرض|جناح|منتدي/u,
    topic: null,
    notWhen: /\bwebinar|\bonline\b|ندوه|ويبينار/u,
  },
  {
    inWords: "an event that they attended",
    claim: new RegExp(
      String.raw`\b(?:join|attend|register|sign(?:ed|ing) up|stopp?(?:ed|ing) by|visit|com|see|meet|met|saw|took part|dropp?(?:ed|ing) by)\w*\b[^.]{0,40}\b(?:at|for|in|to|our|the|last|yesterday's|\w+day's)\b[^.]{0,30}\b(?:${EVENT})\b|(?:حضور(?:كم|ك)?|حضرتم|حضرت|سجلتم|تسجيلكم|مشاركتكم|شاركتم|زرتم|زيارتكم|التقينا|لقاونا)[^.]{0,30}(?:${EVENT_AR})`,
      "u",
    ),
    kinds: ["event-attendance"],
    toldBy: new RegExp(String.raw`\b(?:${EVENT})s?\b|${EVENT_AR}`, "u"),
    topic: new RegExp(String.raw`\b(?:${EVENT})${ABOUT}`, "u"),
  },
  {
    inWords: "a download",
    claim:
      /\byou(?:'ve| have|'d)? (?:just |recently |already )?(?:downloaded|grabbed)\b|\b(?:for|after|since|saw|noticed)(?: you| your)? download(?:ing|ed)?\b|\byour download\b|\byou downloaded\b|تحميلكم|حملتم|تنزيلكم|نزلتم|قمتم بتحميل|تحميلك(?= )/u,
    kinds: ["content-download", "form-submission", "email-clicked"],
    toldBy: /\bdownload|تحميل|تنزيل|حمل |نزل/u,
    topic:
      /\bdownload(?:ed|ing)? (?:the |our |a |an |that )?[“"']?(?<topic>[^.,;!?“”"()–—]{3,80})/u,
  },
  {
    inWords: "a demo request",
    claim:
      /\byour (?:\w+ )?demo request\b|\byour request for a (?:\w+ )?demo|\byou (?:asked|requested|booked|signed up) (?:for |us for )?(?:a |the |our )?(?:\w+ )?demo|\b(?:for|after|on) (?:requesting|asking for|booking) (?:a |the |our )?(?:\w+ )?demo|(?:طلبكم|طلبتم|طلبك) (?:ل)?(?:مشاهده )?(?:ال)?عرضا? (?:ال)?توضيحي/u,
    kinds: ["demo-request"],
    toldBy: /\bdemo|\b(?:show|see|watch|present\w*|walk)\b|عرض|ديمو|تجريبي|نشوف|نري|مشاهده/u,
    topic: null,
  },
  {
    inWords: "a question about prices",
    claim:
      /\byour (?:\w+ )?(?:pricing|price|quote|quotation) (?:request|enquiry|inquiry|question)|\byour (?:request|enquiry|inquiry|question) (?:about|for|on) (?:\w+ )?(?:pric|quot|costs)|\byou (?:asked|requested|enquired|inquired|wrote) (?:\w+ ){0,3}(?:pric|quot|costs)|\b(?:for|after) (?:asking|requesting|enquiring) (?:\w+ ){0,3}(?:pric|quot)|(?:سوالكم|سالتم|استفساركم|سوالك) عن (?:ال)?(?:اسعار|سعر|تكلفه)|(?:طلبكم|طلبتم) (?:ل)?(?:عرض )?(?:ال)?(?:اسعار|سعر|تسعير)/u,
    kinds: ["pricing-request"],
    toldBy: /\bpric|\bquot|\bcost|\bbudget|\bproposal|\bhow much|سعر|اسعار|تسعير|تكلف|ميزاني/u,
    topic: null,
  },
  {
    inWords: "a talk with them",
    claim:
      /\b(?:after|from|during|following|since|enjoyed|thanks for|thank you for) (?:our|yesterday's|today's|last week's|the|your) (?:\w+ )?(?:call|phone call|conversation|chat)\b(?! (?:would|will|could|request))|\bwhen we (?:spoke|talked)\b|\bwe (?:spoke|talked) (?:on|last|yesterday|earlier|briefly|about)|\b(?:good|great|nice|lovely|pleasure|enjoyed) (?:to )?(?:speak|talk|chat)(?:ing)? (?:to|with) you|\bas (?:we )?(?:discussed|agreed|talked about)\b|مكالمتنا (?:امس|السابقه|الاخيره|يوم)|تحدثنا (?:امس|هاتفيا|يوم|الاسبوع)/u,
    kinds: ["call", "meeting", "chat", "introduction", "event-attendance", "email-received"],
    toldBy: /\b(?:call(?:ed)?|spoke|phone|talked|met|conversation)\b|مكالم|اتصل|تحدث/u,
    topic: null,
  },
  {
    inWords: "a mail of theirs",
    claim:
      /\b(?:thanks?|thank you)(?: you)?(?: (?:so|very) much)? for (?:your (?:\w+ )?(?:e-?mail|reply|letter)|emailing|replying|getting back to)\b|\bin your (?:e-?mail|reply)\b|\byou (?:emailed|replied)\b|شكرا (?:ل|علي )?(?:بريدكم|ايميلكم|ردكم)/u,
    kinds: ["email-received", "form-submission", "chat", "demo-request", "pricing-request"],
    toldBy: /\b(?:e-?mail\w*|mailed|wrote|replied)\b|بريد|ايميل|كتب/u,
    topic: null,
  },
  {
    inWords: "an introduction",
    claim:
      /\bintroduced us\b|\bput us in touch\b|\breferred (?:me|us) to you\b|\bsuggested (?:that )?i (?:write|reach|contact|get|speak|talk|drop)|\bgave me your (?:name|number|contact)|عرفنا عليكم|رشحكم|اعطاني رقمكم|احالنا اليكم/u,
    kinds: ["introduction"],
    toldBy:
      /\b(?:introduc\w*|referr\w*|put us in touch|suggested|recommended|colleague|friend|knows)\b|عرف|رشح|احال|صديق|زميل/u,
    topic: null,
  },
  {
    inWords: "a page that they read",
    claim:
      /\byou (?:visited|viewed|looked at|were (?:on|looking at|reading)|read|checked out|browsed|spent time on|came back to|returned to) (?:our |the )?(?:\w+ ){1,4}pages?\b/u,
    kinds: [
      "page-view",
      "first-seen",
      "form-submission",
      "demo-request",
      "pricing-request",
      "ad-click",
    ],
    toldBy: /\bpage|صفحه/u,
    topic:
      /\byou (?:visited|viewed|looked at|were (?:on|looking at|reading)|read|checked out|browsed|spent time on|came back to|returned to) (?:our |the )?(?<topic>(?:\w+ ){1,4})pages?\b/u,
  },
  {
    inWords: "a decision of theirs",
    claim:
      /(?<!\b(?:if|once|when|until|unless|whether|has|have|before|as soon as)(?: the| your)? (?:\p{L}+ ){0,2})\b(?:board|committee|team|management|directors?|partners?|ceo|cfo|coo|boss|procurement|you)(?:'ve| has| have| had)? (?:already |just |now |finally |all )*(?:approved|signed(?: off)?(?! (?:up|in))|chosen|chose|selected|awarded|accepted|cancelled|rejected|voted|decided (?:to|on|for|against|in favour))\b|(?:لجنه|اللجنه|مجلس|المجلس|الاداره)(?=\s).{0,40}(?<=[\s]و?)(?:وافق|قرر|رفض|صوت)(?:ت|وا)?(?![\p{L}])|(?<!(?:اذا|متي|لو|هل|عندما) )(?<!\p{L})و?(?:وافقت?|قررت?|رفضت?|صوتت?) (?:ال)?(?:لجنه|مجلس|اداره)|(?<!(?:اذا|ان|متي|لو|هل|عندما) )(?:وافقتم|اخترتم|قررتم|اعتمدتم|وقعتم|رفضتم)/u,
    kinds: [],
    toldBy:
      /\b(?:approved|signed|chosen|chose|selected|awarded|accepted|cancelled|rejected|voted|decided)\b|وافق|قررت|قررنا|اخترنا|وقعنا|رفضت|رفضنا/u,
    topic: null,
  },
  {
    inWords: "a purchase",
    claim:
      /\b(?:as an? (?:existing |valued |loyal |long-?standing )?(?:customer|client|subscriber|user) of (?:ours|us)|since you (?:bought|became)|(?:your|the) (?:subscription|contract|licen[cs]es?|renewal|account) with us|your (?:free |current )?trial (?:ends|expires|account|is about)|thank(?:s| you) for your (?:order|purchase|business|loyalty)|you (?:already )?(?:bought|ordered|purchased) (?:from us|our))\b|بصفتكم عميل|اشتراككم معنا|شكرا (?:علي|ل)شرايكم/u,
    kinds: [],
    toldBy:
      /\b(?:customer|bought|subscri\w*|contract|trial|ordered|renew\w*)\b|اشتراك|عقد|اشترينا/u,
    topic: null,
  },
];
