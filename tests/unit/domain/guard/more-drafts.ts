import { NAMELESS, NOURA, OWEN, SARA } from "../first-touch/leads.ts";
import { makeRecord, makeTouch } from "../story/make-record.ts";
import type { SampleDraft } from "./drafts.ts";

/** Wrote a mail with a budget and a system; was introduced by a partner. */
const LUKAS = makeRecord({
  name: "Lukas Moosbrugger",
  emails: ["l.moosbrugger@birkenfeld.example"],
  jobTitle: "IT Manager",
  company: {
    name: "Birkenfeld Getränke KG",
    domain: "birkenfeld.example",
    industry: "Beverages",
    employees: 420,
    country: "Germany",
  },
  touches: [
    makeTouch("introduction", "11-10", { words: "Anna of Steinfurt put us in touch." }),
    makeTouch("email-received", "11-16", {
      asset: "Maintenance planning for two plants",
      words:
        "Hello, we plan maintenance for two plants in Excel and lose track at every shift change. Our budget is around 40,000 EUR for 2027. Is there a trial? Lukas",
    }),
  ],
});

/** A second set, written after the rules, to see how they carry over. */
export const MORE_DRAFTS: Readonly<Record<string, SampleDraft>> = {
  "good: picks up the mail": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthanks for your mail about planning two plants in Excel. Losing track at the shift change is what we hear most. There is a 14-day trial with your own lines in it.\n\nShall I set one up for you?\n\nBest,\nDana",
    rules: [],
  },
  "good: names the introducer": {
    lead: LUKAS,
    body: "Hello Lukas,\n\nAnna of Steinfurt suggested that I write to you about the shift change. I can show you in 15 minutes how her team hands over between shifts.\n\nWould Thursday morning be a good moment?\n\nDana Reyes",
    rules: [],
  },
  "good: German formal greeting": {
    lead: LUKAS,
    body: "Dear Mr. Moosbrugger,\n\nthank you for your e-mail. Yes, there is a trial; it takes ten minutes to set up with an Excel export. May I send you the link?\n\nKind regards\nDana Reyes",
    rules: [],
  },
  "good: two offers, one ask": {
    lead: LUKAS,
    body: "Hi Lukas, you asked about a trial. I have attached a one-pager, and the trial is free for two weeks. Happy to set it up together. Does Wednesday at 2 pm suit you?",
    rules: [],
  },
  "good: let me know as the only ask": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nyou lose track at every shift change: so did Steinfurt. Let me know which day next week suits you for a 20-minute look at their board.\n\nDana",
    rules: [],
  },
  "good: a question that is new": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthank you for your message about the two plants. Do both plants work the same shifts?\n\nDana",
    rules: [],
  },
  "good: reply yes or no": {
    lead: OWEN,
    body: "Hi Owen - the implementation checklist you took on Saturday has a companion: a filled-in one from a bottler. Want me to send it over?\n\nOmar",
    rules: [],
  },
  "good: webinar, plural greeting": {
    lead: NAMELESS,
    body: "Good morning,\n\nafter Tuesday's webinar several people asked how label formats are kept in step. I recorded a two-minute answer.\n\nMay I send it to you?\n\nDana",
    rules: [],
  },
  "good: short": { lead: SARA, body: "Sara, got your demo request. 20 min Tue 10:00?", rules: [] },
  "good: quote in the middle": {
    lead: SARA,
    body: 'Hi Sara,\n\n"type each one twice between SAP and the carrier portal" - I read that line three times. We can end it.\n\nCan we speak for twenty minutes on Monday?\n\nOmar',
    rules: [],
  },
  "good: rhetorical opening": {
    lead: SARA,
    body: "Hi Sara,\n\ntyping 4,000 orders twice? You are not alone. Kestrel Freight stopped in nine working days.\n\nWould you like to see how, on Tuesday at 10?\n\nOmar",
    rules: [],
  },
  "good: calendar line after a question": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for requesting a demo. Would you have 20 minutes this week? You can pick a time in my calendar: https://cal.example.com/omar\n\nOmar",
    rules: [],
  },
  "good: offer then question": {
    lead: SARA,
    body: "Hi Sara,\n\nI'd love to show you the S/4 connector that you asked about. Does Thursday work?\n\nOmar",
    rules: [],
  },
  "good: Arabic, answers the question": {
    lead: NOURA,
    body: "الأستاذة نورة المحترمة،\n\nنعم، ندعم الفوترة الإلكترونية، وقد سألتم عنها في طلبكم. هل يمكننا التحدث يوم الاثنين لمدة ربع ساعة؟\n\nمع التحية\nعمر",
    rules: [],
  },
  "good: Arabic, link with odoo": {
    lead: NOURA,
    body: "مرحبا نورة، بخصوص عرض الأسعار للمصنعين: يوجد لدينا ربط جاهز مع أودو. ما الوقت الأنسب لكم هذا الأسبوع لمكالمة قصيرة؟",
    rules: [],
  },
  "touching base": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nTouching base to see where you are in your journey. Any thoughts?\n\nDana",
    rules: ["generic-opener", "no-continuity"],
  },
  "circling back": {
    lead: SARA,
    body: "Hi Sara, circling back on this. Did you get a chance to look at it?",
    rules: ["generic-opener", "no-continuity"],
  },
  "leader in the industry": {
    lead: OWEN,
    body: "Dear Owen,\n\nAs the leading provider of cloud solutions, we help businesses unlock growth. I'd like to schedule a 30-minute call to discuss synergies.\n\nSincerely,\nOmar",
    rules: ["generic-opener", "no-continuity"],
  },
  "found on LinkedIn": {
    lead: OWEN,
    body: "Hi Owen, I came across your profile and was impressed by your background. Open to a quick chat?",
    rules: ["generic-opener", "no-continuity"],
  },
  "what can I do for you": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for reaching out! What can I do for you today?\n\nOmar",
    rules: ["generic-opener", "no-continuity", "repeats-question"],
  },
  "tell me about your needs": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthank you for your e-mail. Could you tell me a bit more about the problems you are trying to solve?\n\nDana",
    rules: ["repeats-question"],
  },
  "do you have a budget": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthanks for your e-mail about the two plants. Do you already have a budget for this?\n\nDana",
    rules: ["repeats-question"],
  },
  "what do you use today": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthanks for your note on shift changes. What tool do you currently use to plan?\n\nDana",
    rules: ["repeats-question"],
  },
  "how big is the company": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthanks for your e-mail about the two plants. How many employees do you have?\n\nDana",
    rules: ["repeats-question"],
  },
  "which sector": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthanks for your e-mail about the shift change. Which industry are you in?\n\nDana",
    rules: ["repeats-question"],
  },
  "how many plants": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthanks for your e-mail about the shift change. How many plants do you plan maintenance for?\n\nDana",
    rules: ["repeats-question"],
  },
  "phone number": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. What is the best number to reach you?\n\nOmar",
    rules: ["repeats-question"],
  },
  "a questionnaire": {
    lead: OWEN,
    body: "Hi Owen,\n\nyou downloaded the implementation checklist. How many lines do you run? Who owns the rollout? When would you like to start?\n\nOmar",
    rules: ["several-asks"],
  },
  "book and download": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Download our brochure here and book a slot in my calendar.\n\nOmar",
    rules: ["several-asks"],
  },
  "meeting and introduction": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Are you free on Tuesday? Also, who is the right person to talk to about security?\n\nOmar",
    rules: ["several-asks"],
  },
  "statement only": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthank you for your e-mail about maintenance planning. I have passed it to our specialist, who knows two-plant set-ups well.\n\nBest regards,\nDana",
    rules: ["no-ask"],
  },
  "looking forward only": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nyes, there is a trial. You will find it on our site. I look forward to hearing from you.\n\nDana",
    rules: ["no-ask"],
  },
  "percent token": {
    lead: SARA,
    body: "Hi %FIRSTNAME%, thanks for your demo request. Does Tuesday work?",
    rules: ["unfilled-token"],
  },
  "mailchimp token": {
    lead: SARA,
    body: "Hi *|FNAME|*,\n\nthanks for your demo request. Does Tuesday work?",
    rules: ["unfilled-token"],
  },
  "angle token": {
    lead: SARA,
    body: "Hi <first name>,\n\nthanks for your demo request. Does Tuesday work?",
    rules: ["unfilled-token"],
  },
  xxx: {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. Our price for XXX users is lower. Does Tuesday work?",
    rules: ["unfilled-token"],
  },
  "insert here": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. INSERT CASE STUDY. Does Tuesday work?",
    rules: ["tone", "unfilled-token"],
  },
  "blank line to fill": {
    lead: SARA,
    body: "Hi Sara,\n\nthanks for your demo request. I am free on ______. Does that work?",
    rules: ["unfilled-token"],
  },
  "Arabic token": {
    lead: NOURA,
    body: "مرحباً [الاسم]،\n\nشكراً لسؤالكم عن الأسعار. هل تناسبكم مكالمة قصيرة؟",
    rules: ["unfilled-token"],
  },
  "wrong last name": {
    lead: LUKAS,
    body: "Dear Mr. Schneider,\n\nthank you for your e-mail about the two plants. May I call you on Monday?\n\nDana",
    rules: ["wrong-name"],
  },
  "wrong name inside a sentence line": {
    lead: LUKAS,
    body: "Hello Markus, thank you for your e-mail about the two plants. May I call you on Monday?\n\nDana",
    rules: ["wrong-name"],
  },
  "swapped company": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthank you for your e-mail about the two plants. I think our board could be a great fit for Sonnborn Antriebstechnik. May I call you on Monday?\n\nDana",
    rules: ["wrong-company"],
  },
  "everyone at another company": {
    lead: LUKAS,
    body: "Hi Lukas,\n\nthank you for your e-mail about the two plants. Your colleagues at Kronberg Dairy would see every shift. May I call you on Monday?\n\nDana",
    rules: ["wrong-company"],
  },
  "forbidden in the subject": {
    lead: SARA,
    subject: "Best in class integrations",
    body: "Hi Sara,\n\nthanks for your demo request. Does Tuesday work?",
    rules: ["do-not-say"],
  },
  "Arabic: how can we help": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nشكراً لتواصلكم معنا. كيف يمكننا مساعدتكم؟",
    rules: ["generic-opener", "no-continuity", "repeats-question"],
  },
  "Arabic: no ask": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nشكراً لسؤالكم عن الأسعار. لدينا باقات متعددة تناسب مصنعين.\n\nمع التحية",
    rules: ["no-ask"],
  },
  "Arabic: two asks": {
    lead: NOURA,
    body: "مرحباً نورة،\n\nشكراً لسؤالكم عن الأسعار. هل تناسبكم مكالمة يوم الأحد؟ كما أرجو تزويدنا بعدد المستخدمين.",
    rules: ["several-asks"],
  },
  "another topic altogether": {
    lead: OWEN,
    body: "Hi Owen,\n\nour new payroll module cuts month-end by half. Shall we talk on Friday?\n\nOmar",
    rules: ["no-continuity"],
  },
  "their demo as our ask": {
    lead: OWEN,
    body: "Hi Owen,\n\nwe connect machines and people. Would you like a demo next week?\n\nOmar",
    rules: ["no-continuity"],
  },
};
