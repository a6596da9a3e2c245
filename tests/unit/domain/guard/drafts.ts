import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NAMELESS, NOURA, OWEN, SARA } from "../first-touch/leads.ts";

/** A draft as a seller would write it, and the rules that a careful colleague would hold against it. */
export interface SampleDraft {
  readonly lead: RecordSnapshot;
  readonly subject?: string;
  readonly body: string;
  readonly rules: readonly string[];
}

export const GOOD_DRAFTS: Readonly<Record<string, SampleDraft>> = {
  "a demo answered with its own words": {
    lead: SARA,
    body: "Hi Sara,\n\nyou asked for a demo because every order is typed twice between SAP and the carrier portal. Kestrel Freight had the same and stopped in nine days.\n\nWould 20 minutes on Tuesday work to look at your set-up?\n\nBest,\nOmar",
    rules: [],
  },
  "two times for one meeting": {
    lead: SARA,
    body: "Hello Sara, thanks for the demo request. I have looked at how S/4 talks to your carriers and prepared two screens. Could we talk on Tuesday at 10? Or would Wednesday suit you better?\n\nRegards\nOmar Haddad",
    rules: [],
  },
  "an imperative ask": {
    lead: SARA,
    body: "Dear Sara,\n\nYes: the connector works with S/4. Since you want to decide before January, it is worth seeing it on your own carriers.\n\nPick a slot here: https://example.com/omar. If nothing fits, let me know.\n\nOmar",
    rules: [],
  },
  "a courteous close": {
    lead: SARA,
    body: "Hi Sara,\n\nthank you for asking for a demo of the integrations. Shall we take 20 minutes on Thursday? Let me know if you have any questions before that.\n\nKind regards,\nOmar",
    rules: [],
  },
  "the buyer's question quoted": {
    lead: SARA,
    body: "Hi Sara,\n\nyou asked: “Does your connector work with SAP S/4?” It does, since version 2023. Would a short call on Monday help to see it?\n\nOmar",
    rules: [],
  },
  "by first names of other length": {
    lead: { ...SARA, name: "Elizabeth Okafor", emails: ["e.okafor@nordfrakt.example"] },
    body: "Hi Liz, your demo request mentions the carrier portal. Would Tuesday at 9 work for 20 minutes?",
    rules: [],
  },
  "a guide continued": {
    lead: OWEN,
    body: "Hi Owen,\n\nyou downloaded the implementation checklist last week. Step four, cleaning the item list, is where most teams lose time; ours for bottlers is two pages.\n\nCould you tell me whether this is live for you this quarter?\n\nOmar",
    rules: [],
  },
  "a guide named in the subject": {
    lead: OWEN,
    subject: "The implementation checklist, step four",
    body: "Hi Owen,\n\nstep four takes most teams three weeks. I wrote down how a bottler of your size did it in one. Shall I send it to you?\n\nOmar",
    rules: [],
  },
  "no name, a webinar": {
    lead: NAMELESS,
    body: "Hello,\n\nyou joined our webinar on connecting carriers without code. The part on label formats raised most questions afterwards.\n\nWhich carriers do you work with?\n\nBest regards\nDana",
    rules: [],
  },
  "Arabic, to the point": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nشكراً لسؤالكم عن الأسعار لمصنعين في الدمام. أعددت نطاقاً سعرياً مكتوباً يوضح ما يغيّره.\n\nهل تناسبكم مكالمة قصيرة يوم الثلاثاء؟\n\nمع خالص التحية،\nعمر",
    rules: [],
  },
  "Arabic with a title": {
    lead: NOURA,
    body: "السلام عليكم أستاذة نورة،\n\nذكرتم أنكم تحتاجون عرض أسعار لمصنعين. يسعدني أن نحدد موعداً يوم الأحد لمراجعة العرض معكم.\n\nتحياتي\nعمر",
    rules: [],
  },
  "a Latin greeting for an Arabic name": {
    lead: NOURA,
    body: "Dear Noura,\n\nthank you for asking about pricing for the two plants in Dammam. The range depends on two things only. Could we go through them on Sunday?\n\nRegards,\nOmar",
    rules: [],
  },
  "a following-up that says on what": {
    lead: OWEN,
    body: "Hi Owen,\n\nfollowing up on the implementation checklist you downloaded on Saturday: the item list is where it usually hurts. Would a 15-minute call on Friday be useful?\n\nOmar",
    rules: [],
  },
};

export const BAD_DRAFTS: Readonly<Record<string, SampleDraft>> = {
  "how can we help": {
    lead: OWEN,
    body: "Hi Owen,\n\nthank you for your interest. How can we help you?\n\nBest\nOmar",
    rules: ["no-continuity", "generic-opener", "repeats-question"],
  },
  "a cold pitch": {
    lead: SARA,
    body: "Hi Sara,\n\nI hope you are doing well. We are a leading platform for supply chain teams and help companies like yours grow faster. Do you have 30 minutes next week?\n\nOmar",
    rules: ["no-continuity", "generic-opener"],
  },
  "just checking in": {
    lead: OWEN,
    body: "Hey Owen, just checking in to see if you had any thoughts. Let me know!\n\nOmar",
    rules: ["no-continuity", "generic-opener"],
  },
  "an introduction of oneself": {
    lead: SARA,
    body: "Hello Sara,\n\nMy name is Omar and I am an account executive at Ourco. I wanted to reach out and introduce myself. Are you free for a quick chat this week?",
    rules: ["no-continuity", "generic-opener"],
  },
  "no ask": {
    lead: SARA,
    body: "Hi Sara,\n\nthank you for asking for a demo. Our connector works with SAP S/4 and with eleven carriers. I am at your disposal.\n\nBest regards,\nOmar",
    rules: ["no-ask"],
  },
  "only a courteous close for an ask": {
    lead: OWEN,
    body: "Hi Owen,\n\nyou downloaded the implementation checklist. I attach the two-page version for bottlers. Feel free to reach out if you have any questions.\n\nOmar",
    rules: ["no-ask"],
  },
  "three asks": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Could we meet on Tuesday? Could you also send me your carrier list? And who else should I invite?\n\nOmar",
    rules: ["several-asks"],
  },
  "two asks in one sentence": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Could you book a time on Tuesday and introduce me to your IT lead?\n\nOmar",
    rules: ["several-asks"],
  },
  "an ask and a brochure": {
    lead: OWEN,
    body: "Hi Owen,\n\nyou downloaded the implementation checklist. Take a look at our new case study. Would you be open to a call on Friday?\n\nOmar",
    rules: ["several-asks"],
  },
  "an ask hidden in a postscript": {
    lead: OWEN,
    body: "Hi Owen,\n\nyou downloaded the implementation checklist. Could we speak on Friday for 15 minutes?\n\nBest regards,\nOmar\n\nPS: Please forward this to whoever runs your warehouse.",
    rules: ["several-asks"],
  },
  "a token in braces": {
    lead: SARA,
    body: "Hi {{first_name}},\n\nthanks for your demo request. Would Tuesday at 10 work?\n\nOmar",
    rules: ["unfilled-token"],
  },
  "a token in brackets": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. I saw that [Company] ships a lot. Would Tuesday at 10 work?\n\nOmar",
    rules: ["unfilled-token"],
  },
  "a token in the subject": {
    lead: SARA,
    subject: "Quick idea for %COMPANY%",
    body: "Hi Sara,\n\nthanks for your demo request. Would Tuesday at 10 work?\n\nOmar",
    rules: ["unfilled-token"],
  },
  "an empty greeting": {
    lead: NAMELESS,
    body: "Hi ,\n\nyou joined our webinar on connecting carriers. Which carriers do you work with?\n\nDana",
    rules: ["unfilled-token"],
  },
  "a lost value": {
    lead: NAMELESS,
    body: "Hi null,\n\nyou joined our webinar on connecting carriers. Which carriers do you work with?\n\nDana",
    rules: ["unfilled-token"],
  },
  "somebody else's name": {
    lead: SARA,
    body: "Hi Peter,\n\nthanks for your demo request. Would Tuesday at 10 work for a call?\n\nOmar",
    rules: ["wrong-name"],
  },
  "a name spelt wrong": {
    lead: { ...SARA, name: "Katharina Brüggemann", emails: ["k.brueggemann@nordfrakt.example"] },
    body: "Hi Katherina,\n\nthanks for your demo request. Would Tuesday at 10 work for a call?\n\nOmar",
    rules: ["wrong-name"],
  },
  "an Arabic greeting to somebody else": {
    lead: NOURA,
    body: "مرحباً فهد،\n\nشكراً لسؤالكم عن الأسعار. هل تناسبكم مكالمة قصيرة يوم الثلاثاء؟\n\nعمر",
    rules: ["wrong-name"],
  },
  "somebody else's company": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. I would love to show how we can help Bluewater Logistics connect its carriers. Would Tuesday work?\n\nOmar",
    rules: ["wrong-company"],
  },
  "another company as their workplace": {
    lead: OWEN,
    body: "Hi Owen,\n\nyou downloaded the implementation checklist. How is your team at Harrowgate Foods planning the rollout? Could we talk on Friday?\n\nOmar",
    rules: ["wrong-company", "several-asks"],
  },
  "another company in the subject": {
    lead: SARA,
    subject: "Integrations for Bluewater",
    body: "Hi Sara,\n\nthanks for your demo request. Would Tuesday at 10 work?\n\nOmar",
    rules: ["wrong-company"],
  },
  "asks which ERP": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Before we meet: which ERP are you using today?\n\nOmar",
    rules: ["repeats-question"],
  },
  "asks for the timeline": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. What is your timeline for a decision?\n\nOmar",
    rules: ["repeats-question"],
  },
  "asks for the role": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. What is your role at Nordfrakt?\n\nOmar",
    rules: ["repeats-question"],
  },
  "asks for the challenges": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for asking for a demo of our integrations. What are the biggest challenges your team is facing?\n\nOmar",
    rules: ["repeats-question"],
  },
  "asks for the volume": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for asking for a demo of our integrations. How many orders do you ship?\n\nOmar",
    rules: ["repeats-question"],
  },
  "asks where they heard of us": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. How did you hear about us?\n\nOmar",
    rules: ["repeats-question"],
  },
  "asks in Arabic for the system in use": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nشكراً لسؤالكم عن الأسعار. ما هو النظام الذي تستخدمونه حالياً؟\n\nعمر",
    rules: ["repeats-question"],
  },
  "says what the brief forbids": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Our seamless connector works with S/4. Would Tuesday at 10 work?\n\nOmar",
    rules: ["do-not-say"],
  },
  "an Arabic mail for anybody": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nأتمنى أن تكونوا بخير. نحن شركة رائدة في مجال البرمجيات ونقدم حلولاً متكاملة. هل يناسبكم اجتماع هذا الأسبوع؟\n\nعمر",
    rules: ["no-continuity", "generic-opener"],
  },
  "proof with customers that no brief names": {
    lead: SARA,
    body: "Hi Sara,\n\nyou type each order twice today. At Maersk's Gothenburg desk the same ended after two weeks, and Bring followed in spring. Would 20 minutes on Tuesday be of use?\n\nOmar",
    rules: ["outside-brief"],
  },
  "nothing but a greeting": {
    lead: SARA,
    body: "Hi Sara,\n\n",
    rules: ["empty"],
  },
};
