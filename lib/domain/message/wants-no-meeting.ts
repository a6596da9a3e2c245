/** Whether they would rather have it in writing than talk. Expects folded text. */
export function wantsNoMeeting(record: string): boolean {
  return NO_MEETING.test(record);
}

const NO_MEETING =
  /\b(?:(?:does|do|did) not|doesn't|don't|didn't|not) (?:want|like|need|wish for) (?:a |any |another )?(?:calls?|meetings?)\b|\bno calls?\b|\bno meetings?\b|\bbefore any (?:call|meeting)\b|\bprefers? (?:e-?mail|writing|it in writing)\b|\b(?:by|in) (?:mail|e-?mail|writing) (?:only|rather than|instead)\b|قبل اي (?:اجتماع|مكالمه|لقاء)|بدون (?:اجتماع|مكالمه|اتصال)|لا (?:يريد|تريد|نريد|يرغب|يفضل) (?:في )?(?:مكالمه|اجتماع|اتصال)/u;
