import { NAMELESS, NOURA, OWEN, SARA } from "../first-touch/leads.ts";
import { makeRecord, makeTouch } from "../story/make-record.ts";
import type { SampleDraft } from "./drafts.ts";

/** Read the pricing and security pages; asked for prices with team size, place and date. */
const PRIYA = makeRecord({
  name: "Dr. Priya Deshmukh",
  emails: ["priya.deshmukh@kestrelbay.example"],
  jobTitle: "Head of Engineering",
  company: {
    name: "Kestrel Bay Foods plc",
    domain: "kestrelbay.example",
    industry: "Food production",
    employees: 1800,
    country: "United Kingdom",
  },
  touches: [
    makeTouch("page-view", "11-10", { asset: "Security page" }),
    makeTouch("pricing-request", "11-17", {
      asset: "Pricing",
      words:
        "What does it cost for 35 technicians and 4 planners? We currently run Maximo. Rollout should start in April 2027. Our auditors ask who changed a plan.",
    }),
  ],
});

/** A third set, written after the second was passed, to tell whether the rules only learnt the second. */
export const THIRD_DRAFTS: Readonly<Record<string, SampleDraft>> = {
  "a price that nobody wrote down": {
    lead: PRIYA,
    body: "Dear Dr. Deshmukh,\n\nfor 35 technicians and 4 planners the range is 18 to 24 thousand a year; the audit trail is included. Two things move it, both on the attached page.\n\nCould we settle them on the phone on Thursday?\n\nKind regards,\nDana Reyes",
    rules: ["outside-brief"],
  },
  "good 2": {
    lead: PRIYA,
    body: "Hi Priya,\n\nyour auditors will like this one: every plan keeps who changed it and when. I have put that and the price into two pages.\n\nWhere should I send them?\n\nDana",
    rules: [],
  },
  "good 3": {
    lead: PRIYA,
    body: "Hello Priya, moving from Maximo by April is doable, we have done it twice this year. Is there half an hour next week in which I can show you the plan?\n\nDana",
    rules: [],
  },
  "good 4": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for your pricing request. Attached is the range in writing.\n\nIs a call on Wednesday OK for you, or is Friday easier?\n\nCheers\nDana",
    rules: [],
  },
  "good 5": {
    lead: OWEN,
    body: "Hi Owen,\n\nI noticed you grabbed our implementation checklist. Item 7 is the one that bottlers usually skip, and regret.\n\nIs the rollout already planned, or are you still collecting options?\n\nOmar",
    rules: [],
  },
  "good 6": {
    lead: SARA,
    body: "Hi Sara,\n\nregarding your request for a demo: I would show S/4 first, then the carriers. Please choose a time that suits you: https://cal.example.com/omar\n\nOmar",
    rules: [],
  },
  "good 7": {
    lead: NAMELESS,
    body: "Hi there,\n\nit was good to have you in the webinar on carriers. The recording is at https://example.com/r/1.\n\nWhat would you connect first?\n\nDana",
    rules: [],
  },
  "good 8": {
    lead: NOURA,
    body: "أهلاً نورة،\n\nوصلنا طلبكم بخصوص الأسعار للمصنعين في الدمام، وأرفقت لكم النطاق السعري. أرجو إخباري بالوقت المناسب لمكالمة قصيرة.\n\nمع التحية\nعمر",
    rules: [],
  },
  "bad 1 pitch": {
    lead: PRIYA,
    body: "Hi Priya,\n\nhope your week is off to a great start! Our award-winning suite empowers engineering leaders to do more with less. Can I get 15 minutes on your calendar?\n\nDana",
    rules: ["generic-opener", "no-continuity"],
  },
  "bad 2 interest": {
    lead: PRIYA,
    body: "Hello Priya,\n\nThank you for showing interest in our solution. I am your dedicated account manager. When can we talk?\n\nDana",
    rules: ["generic-opener", "no-continuity"],
  },
  "bad 3 users again": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for your pricing request. To prepare a quote I need to know: how many technicians would use it?\n\nDana",
    rules: ["repeats-question"],
  },
  "bad 4 system again": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. Are you using any maintenance software at the moment?\n\nDana",
    rules: ["repeats-question"],
  },
  "bad 5 start again": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. When do you plan to start the rollout?\n\nDana",
    rules: ["repeats-question"],
  },
  "bad 6 title again": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. May I ask what your position in the company is?\n\nDana",
    rules: ["repeats-question"],
  },
  "bad 7 too many": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. Reply with a good time for a call, fill in this short survey, and tell me who signs the contract.\n\nDana",
    rules: ["several-asks"],
  },
  "bad 8 two links": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. Watch this two-minute video. Then grab a slot here: https://cal.example.com\n\nDana",
    rules: ["several-asks"],
  },
  "bad 9 nothing to do": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. Our price list is attached. We are always here for you.\n\nDana",
    rules: ["no-ask"],
  },
  "bad 10 hash token": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. %%company%% qualifies for a discount. Does Monday suit you?\n\nDana",
    rules: ["outside-brief", "unfilled-token"],
  },
  "bad 11 wrong person": {
    lead: PRIYA,
    body: "Dear Dr. Sharma,\n\nthanks for asking about pricing. Does Monday suit you?\n\nDana",
    rules: ["wrong-name"],
  },
  "bad 12 company": {
    lead: PRIYA,
    body: "Hi Priya,\n\nthanks for asking about pricing. I am sure the team at Oakhurst Dairy will save hours. Does Monday suit you?\n\nDana",
    rules: ["wrong-company"],
  },
  "bad 13 follow up on nothing": {
    lead: OWEN,
    body: "Hi Owen,\n\nI'm following up on my previous email. Is this still on your radar?\n\nOmar",
    rules: ["generic-opener", "no-continuity"],
  },
  "bad 14 no greeting pitch": {
    lead: SARA,
    body: "Are you struggling with inefficiency? Our AI platform can help. Book a demo now!",
    rules: ["no-continuity", "several-asks"],
  },
  "bad 15 name and token": {
    lead: SARA,
    body: "Dear [First Name],\n\nyour demo request reached us. Shall we say Tuesday?\n\nOmar",
    rules: ["unfilled-token"],
  },
  "bad 16 arabic wrong": {
    lead: NOURA,
    body: "عزيزي محمد،\n\nشكراً لطلب الأسعار. هل يناسبك يوم الاثنين؟\n\nعمر",
    rules: ["gender", "wrong-name"],
  },
  "bad 17 arabic pitch": {
    lead: NOURA,
    body: "السلام عليكم ورحمة الله\n\nاسمي عمر من شركة الحلول الذكية. نقدم أفضل الحلول للشركات في المملكة. هل يمكننا تحديد موعد؟",
    rules: ["about-us", "generic-opener", "no-continuity"],
  },
  "bad 18 which company": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nشكراً لسؤالكم عن الأسعار. ما اسم شركتكم؟",
    rules: ["repeats-question"],
  },
  "bad 19 long": {
    lead: SARA,
    body: `Hi Sara,\n\nthanks for your demo request. ${"We have a long history of building things that matter to people. ".repeat(13)}Does Tuesday suit you?\n\nOmar`,
    rules: ["about-us", "length"],
  },
  "bad 20 learn more": {
    lead: OWEN,
    body: "Hi Owen,\n\nthanks for downloading the implementation checklist. Visit our website to learn more, and sign up for the newsletter.\n\nOmar",
    rules: ["several-asks"],
  },
};
