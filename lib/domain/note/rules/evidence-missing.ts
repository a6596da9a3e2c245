import { knownAnswer } from "../known-answers.ts";
import { type NoteContext, type NoteFinding, toFinding } from "../note-rule.ts";
import { recordWords } from "../record-words.ts";
import { isListed, toWords, wordList } from "../words/tokens.ts";

/**
 * A strong claim of readiness with nothing behind it: neither who said so nor a date that it comes from,
 * and no word of it in the record or in the rest of the note. Sales would plan by it and be wrong.
 */
export function evidenceMissing(context: NoteContext): readonly NoteFinding[] {
  const words = context.tokens.readiness.map((token) => token.word);
  if (context.languages.readiness === "other" || context.unknowns.has("readiness")) return [];
  if (words.some((word) => DENIALS.has(word))) return [];
  const claim = CLAIMS.find(({ says }) => says(words));
  if (claim === undefined || isAttributed(context.texts.readiness, words)) return [];
  if (isBorneOut(context, claim.subject)) return [];
  return [
    toFinding(
      "evidence-missing",
      "readiness",
      "improve",
      `“${context.texts.readiness}” is a strong claim, and neither the record nor this note shows what it rests on. ` +
        "Add who said it, where, or the date that makes it so.",
      knownAnswer(context, "readiness"),
    ),
  ];
}

interface Claim {
  readonly says: (words: readonly string[]) => boolean;
  /** Words of the same matter: where the buyer used one of them, the claim has a ground. */
  readonly subject: ReadonlySet<string>;
}

const MONEY = wordList(
  `budget budgets money funds funding approved finance cfo`,
  `ميزانية الميزانية موازنة تمويل المبلغ اعتماد معتمدة`,
);
const SIGNING = wordList(
  `sign signed signing signature contract contracts agreement po buy buying`,
  `توقيع يوقع سيوقعون وقع عقد العقد اتفاقية شراء الشراء`,
);
const DECISION = wordList(
  `decision decided decide chosen chose choose selected committed shortlisted competitor competitors vendor`,
  `قرار القرار قرر قرروا اختار اختارونا اختاروا حسم منافس`,
);
const HURRY = wordList(
  `urgent urgently asap immediately immediate now hurry deadline`,
  `عاجل عاجلة مستعجل مستعجلة مستعجلين فورا فوري حالا ضروري`,
);
const DONE = wordList(
  `approved approve secured released allocated confirmed signed available ready granted cleared agreed process review
   final finalised finalized imminent guaranteed`,
  `معتمدة معتمد جاهز جاهزة موافق موافقة متوفرة مرصودة مخصصة تم سيوقع سيوقعون اتخذ اتخذوا`,
);
const MOVING = wordList(
  "ready will going immediately chosen selected decided committed imminent made",
  "جاهز جاهزة سيوقع سيوقعون سيشتري سيشترون قرر قرروا اختار اختاروا حسم مستعد مستعدة متقدمة نهائية",
);

/** Each needs its matter and what is claimed of it; a question about a budget claims nothing. */
const CLAIMS: readonly Claim[] = [
  { says: (words) => both(words, MONEY, DONE), subject: MONEY },
  { says: (words) => both(words, SIGNING, DONE) || both(words, SIGNING, MOVING), subject: SIGNING },
  {
    says: (words) => both(words, DECISION, MOVING) || both(words, DECISION, DONE),
    subject: DECISION,
  },
  { says: (words) => words.some((word) => HURRY.has(word)), subject: HURRY },
];

function both(
  words: readonly string[],
  matter: ReadonlySet<string>,
  claimed: ReadonlySet<string>,
): boolean {
  const places = words.flatMap((word, index) => (isListed(word, matter) ? [index] : []));
  return places.some((place) =>
    words.some((word, index) => index !== place && isListed(word, claimed)),
  );
}

/** "Not urgent", "no budget yet": the opposite of a strong claim. */
const DENIALS = wordList(
  "no not nothing dont didnt isnt never without unclear unknown if لا لم ليس غير بدون مو مش إذا لو",
);

/** Said by somebody, written somewhere, or dated: "told Sara on the call", "contract ends 31 Dec". */
function isAttributed(text: string, words: readonly string[]): boolean {
  return DATED.test(text) || words.some((word) => isListed(word, ATTRIBUTION));
}

const DATED = /["“„«]|\p{N}/u;

const ATTRIBUTION = wordList(
  `said says told tell wrote writes written asked asks stated states mentioned mentions named according per form mail
   email call meeting chat phone reply replied note quote quoted typed voice message confirmed because since before
   until ends expires`,
  `قال قالت قالوا ذكر ذكرت كتب كتبت أخبر اخبر أخبرنا حسب بحسب وفق نموذج النموذج مكالمة المكالمة رسالة رسالته رسالتها بريد إيميل ايميل طلبه
   طلبها الطلب اتصال اجتماع سأل سألت أكد أكدت حكى حكت لأن قبل ينتهي`,
);

/** The record, or another part of the note, speaks of the same matter. */
function isBorneOut({ snapshot, texts }: NoteContext, subject: ReadonlySet<string>): boolean {
  const told = [...toWords(`${texts.trigger} ${texts.problem}`), ...recordWords(snapshot)];
  return told.some((word) => subject.has(word) || isListed(word, subject));
}
