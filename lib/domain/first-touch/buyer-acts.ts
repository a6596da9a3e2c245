import type { TouchKind } from "../touch.ts";

/** How people name an act of the buyer's when they go on from it. Tested on folded text. */
export const BUYER_ACT_NAMES: Readonly<Partial<Record<TouchKind, RegExp>>> = {
  "demo-request":
    /\bdemo(?:s|nstration)?\b|\byour request\b|\byou (?:asked|requested)|عرض(?:ا|كم)? (?:ال)?توضيح|طلب(?:كم|ك)? (?:ال)?عرض|ديمو|طلبكم/u,
  "pricing-request":
    /\bpric(?:e|es|ing)\b|\bquot(?:e|ation)s?\b|\bproposal\b|\byour request\b|اسعار|سعر|تسعير|تكلفه|طلبكم/u,
  "form-submission":
    /\b(?:the|our|your|contact) (?:\w+ )?form\b|\byour (?:message|enquiry|inquiry|request|question|submission)\b|\byou (?:wrote|asked|submitted|filled|sent|contacted|reached out|got in touch|mentioned)|نموذج|رسالتكم|رسالتك|استفساركم|استفسارك|تواصلكم/u,
  "content-download":
    /\bdownload(?:ed|ing)?\b|\b(?:the|our) (?:\w+ ){0,4}(?:guide|e-?book|white ?paper|checklist|report|template|brochure)\b|تحميل|نزلتم|تنزيل|الدليل|حملتم/u,
  "event-attendance":
    /\b(?:webinar|event|workshop|conference|booth|our stand|round ?table|masterclass)\b|\b(?:attend|join)(?:ed|ing)\b|\bmet (?:you )?at\b|ندوه|فعاليه|ويبينار|حضوركم|حضرتم|مؤتمر|موتمر|ورشه/u,
  "email-received":
    /\byour (?:e-?mail|message|note|reply|question|questions|mail)\b|\byou (?:wrote|asked|mentioned|replied|said|raised)|رسالتكم|رسالتك|سوالكم|سوالك|ذكرتم|ذكرت|كتبتم|بريدكم/u,
  chat: /\b(?:our|your|the|on) (?:chat|whatsapp|conversation|message|messages)\b|\byou (?:wrote|asked|mentioned|said|told)|محادثتنا|واتساب|ذكرتم|ذكرت|رسالتكم|رسالتك/u,
  call: /\b(?:our|your|the|on) (?:\w+ )?(?:call|conversation)\b|\bwe (?:spoke|talked)|\byou (?:asked|mentioned|said|told|called)|\b(?:good|great|nice|lovely) (?:speaking|talking)|مكالمت|اتصالكم|تحدثنا|حديثنا|ذكرتم/u,
  meeting:
    /\b(?:our|the|last|when we) (?:\w+ )?(?:meeting|conversation|met)\b|\bwe met\b|\byou (?:asked|mentioned|said|told)|\b(?:good|great|nice|lovely) (?:meeting|to meet)|اجتماعنا|لقاينا|لقاءنا|التقينا|ذكرتم/u,
  introduction:
    /\bintroduc(?:ed|tion)\b|\b(?:referred|recommended|put us in touch|connected us)\b|\bsuggested (?:that )?(?:i|we)\b|عرفنا|تعرفنا|تعارف|رشح|احالنا|توصيه/u,
  "ad-click": /\b(?:our|the|my) (?:\w+ )?(?:ad|advert|advertisement)\b|اعلان/u,
  "email-clicked":
    /\b(?:our|my|the) (?:last |previous |\w+ )?(?:e-?mail|newsletter)\b|رسالتنا|نشرتنا/u,
};
