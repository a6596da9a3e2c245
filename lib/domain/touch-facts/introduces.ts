import { toCues } from "./cues.ts";
import { foldLine } from "./fold-line.ts";

/** Whether these words bring two people together ("Dana, meet Sara", "أعرّفك على سارة"). */
export function isIntroduction(messages: readonly { readonly text: string }[]): boolean {
  return messages.some(
    ({ text }) => MEET_SOMEBODY.test(text) || INTRODUCES.test(foldLine(text).folded),
  );
}

/** "Dana, meet Sara", "this is Sara"; not "shall we meet Thursday". */
const MEET_SOMEBODY =
  /\b(?:[Mm]eet|[Tt]his is) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}/u;

const INTRODUCES = toCues([
  "introduce|introducing you",
  "introduce|introducing … to",
  "like|want … to introduce",
  "connect|connecting|linking you|both … with|to",
  "put|putting you|both in touch",
  "you two|both take it from here",
  "over to you both",
  "أعرفك|أعرفكم|نعرفكم على|ب*",
  "أعرفك|أعرفكم … على",
  "أود|أحب|حاب أن|ان أعرف*",
  "أوصلكم|أربطكم ببعض|ب*|مع",
  "أقدم لك|لكم",
  "بينكم تعارف",
  "هذي|هذه|هذا الأستاذة|الأستاذ|المهندس|المهندسة|الأخت|الأخ",
]);
