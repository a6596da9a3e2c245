import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { foldText } from "../text/fold-text.ts";
import type { TouchKind } from "../touch.ts";

/** How people name what this buyer did, when they go on from it. Tested on folded text. */
export function actsOfBuyer({ snapshot, note, story }: FirstTouchInput): readonly RegExp[] {
  const { touches } = snapshot;
  const { trigger } = note;
  const kinds = new Set(
    touches.flatMap(({ actor, kind, words }) =>
      // A talk is theirs as well as ours, whoever wrote it down.
      actor === "us" && !(TALKS.has(kind) && words !== null) ? [] : [kind],
    ),
  );
  const noted = foldText(trigger);
  for (const [kind, word] of NOTED) if (word.test(noted)) kinds.add(kind);
  const named = [...kinds].flatMap((kind) => BUYER_ACT_NAMES[kind] ?? []);
  return story.alreadyTold.length === 0 ? named : [...named, SAID];
}

const TALKS: ReadonlySet<TouchKind> = new Set<TouchKind>(["call", "meeting", "chat"]);
/** Whoever has said anything may be reminded of it. */
const SAID =
  /\byou (?:asked|wrote|said|mentioned|told|raised|described|put it)\b|\byour (?:\w+ )?question\b|(?:سال|ذكر|كتب|قل|تفضل|طلب|اشر|وضح|حك)ت(?:م|ي|وا|و|موه|ه|يه)?(?!\p{L})|سوالكم|سوالك/u;

/** A trigger that only the note tells of. */
const NOTED: readonly (readonly [TouchKind, RegExp])[] = [
  ["demo-request", /\bdemo|عرض توضيحي|ديمو/u],
  ["pricing-request", /\bpric|\bquot|سعر|اسعار|تسعير/u],
  ["content-download", /\bdownload|تحميل|تنزيل|حمل|نزل/u],
  [
    "event-attendance",
    /\bwebinar|\bevent\b|\bconference|\bworkshop|\bbooth|ندوه|فعاليه|موتمر|معرض/u,
  ],
  ["introduction", /\bintroduc|\breferr|تعريف|رشح|عرف/u],
  ["email-received", /\be-?mail|\bmailed|\bwrote|\breplied|رساله|بريد|كتب/u],
  ["chat", /\bwhats ?app|\bchat|واتساب/u],
  ["call", /\bcalled|\bcall\b|\bphone|اتصل|مكالم/u],
];

const BUYER_ACT_NAMES: Readonly<Partial<Record<TouchKind, RegExp>>> = {
  "demo-request":
    /\b(?:your|the) (?:\w+ ){0,2}demo(?:nstration)?s?\b|\bdemo (?:request|form|enquiry|inquiry)|\b(?:ask(?:ed|ing)?|request(?:ed|ing)?|book(?:ed|ing)|sign(?:ed|ing) up|interest) (?:\w+ ){0,3}demo|\byour request\b|\byou (?:asked|requested)|عرض(?:ا|كم)? (?:ال)?توضيح|طلب(?:كم|ك)? (?:ال)?عرض|ديمو|طلبكم|طلبك/u,
  "pricing-request":
    /(?<!our )\bpric(?:e|es|ing)\b(?!:? \W?\d)|\bquot(?:e|ation)s?\b|\b(?:your|the) proposal\b|\byour request\b|\bwhat (?:it|this) costs\b|اسعار|سعر(?!:? \d)|تسعير|تكلفه|طلبكم|طلبك/u,
  "form-submission":
    /\b(?:the|our|your|contact) (?:\w+ )?form\b|\byour (?:message|enquiry|inquiry|request|question|submission)\b|\byou (?:wrote|asked|submitted|filled|sent|contacted|reached out|got in touch|mentioned)|نموذج|رسالتكم|رسالتك|استفساركم|استفسارك|تواصلكم/u,
  "content-download":
    /\bdownload(?:ed|ing)?\b|\b(?:the|our|that) (?:\w+ ){0,4}(?:guide|e-?book|white ?paper|checklist|report|template|brochure|pdf|playbook|workbook|work ?sheet|handbook|booklet|toolkit|tool kit|calculator|primer|study|document|paper|download)\b|\byou (?:downloaded|grabbed|took|picked up|saved|pulled|fetched|requested)\b|تحميل|تنزيل|(?<!\p{L})(?:و|لل?|ال)*دليل|(?:حمل|نزل|اخذ)ت(?:م|ي|وا|و|موه|مه|ه|يه)?(?!\p{L})/u,
  "event-attendance":
    /\b(?:webinar|event|workshop|conference|booth|our stand|round ?table|masterclass|session|talk|forum|panel|summit|expo|fair|stand|exhibition|presentation|keynote)\b|\b(?:attend|join)(?:ed|ing)\b|\bmet (?:you )?at\b|ندوه|فعاليه|ويبينار|حضوركم|حضرتم|موتمر|ورشه|معرض|جناح|منتدي|زيارتكم|زرتم/u,
  "email-received":
    /\byour (?:\w+ )?(?:e-?mail|message|note|reply|question|questions|mail)\b|\byou (?:wrote|asked|mentioned|replied|said|raised|emailed)|رسالتكم|رسالتك|سوالكم|سوالك|ذكرتم|ذكرت|كتبتم|بريدكم|ايميلكم|ايميلك/u,
  chat: /\b(?:our|your|the|on) (?:\w+ )?(?:chat|whatsapp|message|messages|voice note)\b|\byou (?:wrote|asked|mentioned|said|told|messaged)|محادثتنا|واتساب|ذكرتم|ذكرت|رسالتكم|رسالتك/u,
  call: /\b(?:our|your|yesterday's|today's|last) (?:\w+ )?(?:call|conversation)\b|\bthe call (?:on|last|this|yesterday|earlier|we)\b|\bon the phone\b(?=.{0,40}\b(?:said|told|mentioned|yesterday|earlier)\b)|\bwe (?:spoke|talked)|\byou (?:asked|mentioned|said|told|called|rang)|\b(?:for|after|since) (?:your |you )?(?:call(?:ed|ing)?|ringing|rang|phoning|picking up)\b|\byour call\b|\b(?:good|great|nice|lovely) (?:speaking|talking)|مكالمتنا|مكالمتكم|اتصالكم|تحدثنا|حديثنا|ذكرتم/u,
  meeting:
    /\b(?:our|last) (?:\w+ )?(?:meeting|conversation)\b|\bwhen we met\b|\bwe met\b|\byou (?:asked|mentioned|said|told)|\b(?:good|great|nice|lovely) (?:meeting|to meet)|اجتماعنا|لقاينا|لقاءنا|التقينا|ذكرتم/u,
  introduction:
    /\bintroduc(?:ed (?:us|me)|tion|ing us)\b|\b(?:referred|recommended|put us in touch|connected us|passed (?:me )?your)\b|\bsuggested (?:that )?(?:i|we)\b|عرفنا|تعرفنا|تعارف|رشح|احالنا|توصيه|اعطاني رقم/u,
  "page-view":
    /\byou (?:\w+ )?(?:visited|were on|were looking|were reading|looked|read|viewed|browsed|came back|returned|spent|opened|had a look)\b|\byour (?:\w+ )?visits?\b|زرتم|زيارتكم|اطلعتم|اطلاعكم|تصفحتم|تصفحكم/u,
  "ad-click": /\b(?:our|the|my) (?:\w+ )?(?:ad|advert|advertisement)\b|اعلان/u,
  "email-clicked":
    /\b(?:our|my|the) (?:last |previous |\w+ )?newsletter\b|\blink in (?:our|my)\b|نشرتنا/u,
};
