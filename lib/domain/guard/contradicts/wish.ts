import { wantsNoMeeting } from "../../message/wants-no-meeting.ts";
import { foldText } from "../../text/fold-text.ts";
import { readAsks } from "../read-asks.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** How they want to be spoken with, and how soon: a call for somebody who wants none, "no hurry" for an urgent one. */
export const contradictingWishes: FindContradictions = ({ read, note, known }) => {
  const record = known.recordText();
  const noMeeting = wantsNoMeeting(record);
  const noDemo = NO_DEMO.test(record);
  const urgent = URGENT.test(foldText(note.readiness));
  const later = LATER.test(`${foldText(note.readiness)} . ${record}`);
  if (!(noMeeting || noDemo || urgent || later)) return [];
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    if (noMeeting && (WANT_MEETING.test(folded) || asksToMeet(sentence, folded)))
      return [fault(sentence, "It is about meeting or calling; they want it in writing first.")];
    if (noDemo && OFFERS_DEMO.test(folded) && !WITHOUT_MEETING.test(folded))
      return [fault(sentence, "It offers a demo; the record says that they want none yet.")];
    if (!isOfReader(folded)) return [];
    if (urgent && NO_HURRY.test(folded))
      return [fault(sentence, "It says that there is no hurry; the note says that it is urgent.")];
    return later && AT_ONCE.test(folded)
      ? [fault(sentence, "It says that they start at once; the record says later.")]
      : [];
  });
};

function fault(sentence: string, message: string) {
  return { sentence, message, better: null };
}

function asksToMeet(sentence: string, folded: string): boolean {
  if (!MEETING.test(folded) || THEIR_MEETING.test(folded) || WITHOUT_MEETING.test(folded))
    return false;
  return PROPOSES.test(folded) || readAsks([sentence]).some(({ kind }) => kind === "meeting");
}

const MEETING =
  /\b(?:call|meet\w*|speak|talk|ring|phone|zoom|teams)\b|مكالمه|نجتمع|نلتقي|اتصال|نتحدث|(?:تحديد|ترتيب|نرتب|نحدد|لعقد|عقد|في) اجتماع|اجتماع (?:مريي|قصير|عبر|افتراضي|معكم)/u;
const PROPOSES = /(?:نقترح|اقترح)(?= )/u;
/** "By mail is perfect, no need to talk." */
const WITHOUT_MEETING =
  /\b(?:no need|without|not|no|rather than|instead of|don't|won't|never|before any)\b.{0,25}\b(?:call|meet\w*|talk|speak|ring|phone|demo)\b|(?:بدون|دون|لا حاجه|قبل اي|بدل).{0,15}(?:اجتماع|مكالمه|اتصال|لقاء)/u;
const NO_DEMO = /\b(?:no|not|without) (?:a |any )?demos?\b/u;
const OFFERS_DEMO =
  /\bdemo\b(?=.{0,40}\b(?:to|for|with)? ?(?:you|it|next|this|on|at)\b)|\b(?:a|the|our|your) (?:\p{L}+ )?demo\b/u;
/** A meeting of theirs, to which nobody invites them. */
const THEIR_MEETING =
  /\b(?:board|committee)(?:'s)? (?:\p{L}+ ){0,2}meet\w*|\bmeeting of (?:the|your)\b|\b(?:before|for|until|after) (?:the|your) (?:board|committee|meeting)\b|(?:تجتمع|يجتمع|اجتماع) (?:ال)?(?:لجنه|مجلس)|(?:اللجنه|المجلس|لجنتكم|مجلسكم) .{0,10}(?:تجتمع|يجتمع)/u;
const WANT_MEETING =
  /\byou (?:\p{L}+ )?(?:asked for|want(?:ed)?|prefer(?:red)?|requested|suggested|agreed to) (?:a |to have a |to )?(?:\p{L}+ )?(?:call|meet|meeting|talk|speak)\b|(?:تفضلون|طلبتم|رغبتكم|تريدون|اتفقنا).{0,25}(?:نجتمع|اجتماع|مكالمه|نلتقي|لقاء)/u;
const URGENT = /\burgent|\basap\b|\bcritical|^active|عاجل|مستعجل|^نشط/u;
const NO_HURRY =
  /\bno (?:hurry|rush|urgency)\b.{0,60}\b(?:gather|understand|as your|since you|for you)\b|\b(?:you(?:'re| are) (?:in no|not in a) (?:hurry|rush)|not urgent|plenty of time|early days)\b|(?:لستم|غير) (?:في عجله|مستعجلين)|لا عجله|لا تستعجلون|لستم مستعجلين/u;
const LATER =
  /\b(?:cannot|can't|can not|won't|will not|not) (?:start|begin|buy|decide|do anything) (?:\p{L}+ )?(?:before|until)\b|\bearly[- ]stage\b|\bnothing (?:starts|happens) before\b|لا (?:نستطيع|يمكننا|نبدا) .{0,15}قبل/u;
const AT_ONCE =
  /\byou(?:'re| are| want| would like| plan| need)?\b.{0,50}\b(?:this (?:week|month)|right away|immediately|straight away|at once|before (?:christmas|the end of (?:the |this )?(?:month|year)))\b|(?:تريدون|تنوون|تبداون|ستبداون).{0,30}(?:هذا (?:الشهر|الاسبوع)|فورا|حالا)/u;
