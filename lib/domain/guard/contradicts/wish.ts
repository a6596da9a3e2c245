import { wantsNoMeeting } from "../../message/wants-no-meeting.ts";
import { foldText } from "../../text/fold-text.ts";
import { readAsks } from "../read-asks.ts";
import { type FindContradictions, isOfReader } from "./contradiction.ts";

/** How they want to be spoken with, and how soon: a call for somebody who wants none, "no hurry" for an urgent one. */
export const contradictingWishes: FindContradictions = ({ read, note, known }) => {
  const record = known.recordText();
  const noMeeting = wantsNoMeeting(record);
  const urgent = URGENT.test(foldText(note.readiness));
  const later = LATER.test(`${foldText(note.readiness)} . ${record}`);
  if (!(noMeeting || urgent || later)) return [];
  return read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    if (noMeeting && (WANT_MEETING.test(folded) || asksToMeet(sentence, folded)))
      return [fault(sentence, "It is about meeting or calling; they want it in writing first.")];
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
  if (!MEETING.test(folded) || THEIR_MEETING.test(folded)) return false;
  return readAsks([sentence]).some(({ kind }) => kind === "meeting");
}

const MEETING =
  /\b(?:call|meet\w*|speak|talk|phone|zoom|teams)\b|مكالمه|نجتمع|نلتقي|اتصال|نتحدث|(?:تحديد|ترتيب|نرتب|نحدد|لعقد|عقد) اجتماع/u;
/** A meeting of theirs, to which nobody invites them. */
const THEIR_MEETING = /\b(?:board|committee)\b|لجنه|مجلس/u;
const WANT_MEETING =
  /\byou (?:\p{L}+ )?(?:asked for|want(?:ed)?|prefer(?:red)?|requested|suggested|agreed to) (?:a |to have a |to )?(?:\p{L}+ )?(?:call|meet|meeting|talk|speak)\b|(?:تفضلون|طلبتم|رغبتكم|تريدون|اتفقنا).{0,25}(?:نجتمع|اجتماع|مكالمه|نلتقي|لقاء)/u;
const URGENT = /\burgent|\basap\b|\bcritical|عاجل|مستعجل/u;
const NO_HURRY =
  /\bno (?:hurry|rush|urgency)\b.{0,60}\b(?:gather|understand|as your|since you|for you)\b|\b(?:you(?:'re| are) (?:in no|not in a) (?:hurry|rush)|not urgent|plenty of time|early days)\b|(?:لستم|غير) (?:في عجله|مستعجلين)|لا عجله/u;
const LATER =
  /\b(?:cannot|can't|can not|won't|will not|not) (?:start|begin|buy|decide|do anything) (?:\p{L}+ )?(?:before|until)\b|\bearly[- ]stage\b|\bnothing (?:starts|happens) before\b|لا (?:نستطيع|يمكننا|نبدا) .{0,15}قبل/u;
const AT_ONCE =
  /\byou(?:'re| are| want| would like| plan| need)?\b.{0,50}\b(?:this (?:week|month)|right away|immediately|straight away|at once|before (?:christmas|the end of (?:the |this )?(?:month|year)))\b|(?:تريدون|تنوون|تبداون|ستبداون).{0,30}(?:هذا (?:الشهر|الاسبوع)|فورا|حالا)/u;
