/** Capitalised words: a person's or a company's name in Latin letters. */
export const NAME =
  /\p{Lu}[\p{L}'’.-]*(?:\s(?:al|bin|ibn|bint|de|van|von|el|abu)(?=\s\p{Lu})|\s\p{Lu}[\p{L}'’.-]*){0,3}/u;

/**
 * The name at the start of a text as "name" or "name, company"; null where none stands there. Titles go
 * ("Mr", "المهندس", "زميلي"), since nobody looks for them.
 */
export function readName(text: string): string | null {
  const bare = text.replace(/^[\s:"“«]+/u, "").replace(TITLES, "");
  const { name, company } = (LATIN.exec(bare) ?? ARABIC.exec(bare))?.groups ?? {};
  if (name === undefined) return null;
  const parts = [name, company].flatMap((part) => part?.replace(/[.,،]+$/u, "").trim() || []);
  return parts.join(/\p{Script=Arabic}/u.test(name) ? "، " : ", ");
}

const TITLES =
  /^(?:(?:our|my|your|her|his|their|a|the|former|partner|colleague|friend|client|cousin|brother|sister|boss|brother-in-law|sister-in-law|mr|mrs|ms|dr|eng|sheikh|أستاذة?|استاذة?|زميلي|زميلنا|زميلتي|صديقي|صديقنا|الأستاذة?|الاستاذة?|المهندسة?|الدكتورة?|الأخ|الأخت|الاخ|الشيخ|السيدة?|أخوكم|اخوكم|أخوك)\.?\s+)+/iu;
const LATIN = new RegExp(
  `^(?<name>${NAME.source})(?:,? (?:from|of|at) (?:the )?(?<company>${NAME.source})|\\s?\\((?<company>[^()]{2,40})\\))?`,
  "u",
);
/** Arabic has no capitals: up to two words, and the company behind "من", up to two as well. */
const WORD =
  "(?!(?:من|في|إلى|الى|على|عن|و|أعطاني|اعطاني|وهو|وهي|بكم|لكم)(?!\\p{L}))\\p{Script=Arabic}{2,}";
const ARABIC = new RegExp(
  `^(?<name>${WORD}(?: ${WORD})?)(?: من (?<company>${WORD}(?: ${WORD})?))?`,
  "u",
);
