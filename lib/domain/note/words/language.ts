import { type Token, toTokens, wordList } from "./tokens.ts";

/** The languages whose words we know; of all others we judge only what needs no words. */
export type Language = "en" | "ar" | "other";

/** What a text shows of each language, in points. */
export interface LanguageSigns {
  readonly english: number;
  readonly arabic: number;
  readonly other: number;
}

/** Reads by script and by the small words that no sentence does without. */
export function languageSigns(text: string): LanguageSigns {
  const tokens = toTokens(text);
  const known = byTokens.get(tokens);
  if (known !== undefined) return known;
  const signs = countSigns(tokens);
  byTokens.set(tokens, signs);
  return signs;
}

/** A keystroke changes one text of a note; those of the others are the ones of before. */
const byTokens = new WeakMap<readonly Token[], LanguageSigns>();

function countSigns(tokens: readonly Token[]): LanguageSigns {
  let english = 0;
  let arabic = 0;
  let other = 0;
  for (const { word } of tokens) {
    if (ARABIC_SCRIPT.test(word)) {
      if (NOT_ARABIC.test(word)) other += 1;
      else arabic += 1;
    } else if (OTHER_SCRIPT.test(word)) other += 1;
    else if (ENGLISH.has(word)) english += 1;
    else if (FOREIGN.has(word)) other += 1;
    else if (/[^\p{ASCII}]/u.test(word)) other += 0.5;
  }
  return { english, arabic, other };
}

/** The language that the signs speak for; null when they are too few to tell. */
export function strongestLanguage({ english, arabic, other }: LanguageSigns): Language | null {
  // Persian and Urdu show in a few letters only, and those in every third word.
  const isArabicAlone = other < 2 || arabic >= 3 * other;
  if (arabic > 0 && arabic >= english && isArabicAlone) return "ar";
  if (other >= 2 && other > english) return "other";
  return english >= 1 && english >= other ? "en" : null;
}

const ARABIC_SCRIPT = /\p{Script=Arabic}/u;
/** Letters of Persian, Urdu and Kurdish that Arabic does without. */
const NOT_ARABIC = /[یکےںٹڈڑۆێە]/u;
const OTHER_SCRIPT = /[\p{L}--[\p{Script=Latin}\p{Script=Arabic}]]/v;

const ENGLISH = wordList(
  `the and of to for with is are was were they their that this from by our have has had it its at which who we he she his
   her him what how when where why not but because since after before about into been will would can could there them
   you your my i if or than then does did doing asked wants call calls says said`,
);

/** German, French, Spanish, Italian, Portuguese, Turkish, Dutch, Nordic, Polish; no word that is English too. */
const FOREIGN = wordList(
  `der das und nicht mit für von den dem ein eine einen einer ist im zu auf bei wird werden sie ihr ihre nach über haben
   hat sich als auch noch bis wenn oder aus um weil uhr heute morgen anrufen fragen keine kein wir sind wurde`,
  `le la les des du une et est pour dans avec sur qui que pas par au aux ses leur sont ont elle il nous vous ce cette
   son sa chez depuis sans appeler demander aujourd hui heures quel quelle ne se`,
  `el los las del una por para con su sus como más pero sin lo al les hoy llamar preguntar cada esta este muy y e o desde
   gli di che sono non alla della nel dei delle ogni oggi chiamare chiedere perché
   os da dos das em um uma não seu sua na ao hoje ligar perguntar cada pela pelo`,
  `ve bir bu için ile çok olan olarak daha gibi var yok her saat bugün yarın değil sonra kadar ne mi
   het een van en voor niet zijn op aan wordt naar ook bij uur bellen vragen omdat geen maar worden
   och att det som för är inte på av till vi har og ikke til fra ringe ringa fråga klokken
   w na nie się jest że przez oraz od po dla czy`,
);
