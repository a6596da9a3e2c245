import { foldLine } from "./fold-line.ts";

/**
 * Phrases as one pattern over folded text; whole words, Arabic ones also behind "و", "ال" and the like.
 * In a phrase `*` stands for the rest of a word, `…` for up to four words between, `a|b` for either word: the
 * spaces part the phrase before the bars do.
 */
export function toCues(phrases: readonly string[]): RegExp {
  const parts = phrases.map((phrase) => {
    const folded = foldLine(phrase).folded;
    const pattern = folded
      .split(" ")
      .map((word) => (word === "…" ? GAP : toWord(word)))
      .join("\\s+")
      .replaceAll(`\\s+${GAP}\\s+`, `${GAP}\\s+`);
    return ARABIC.test(folded.charAt(0)) ? `${PREFIX}${pattern}` : pattern;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "du");
}

function toWord(word: string): string {
  return `(?:${word.replaceAll(/[.+?^$(){}[\]\\]/g, "\\$&").replaceAll("*", "[\\p{L}']*")})`;
}

const GAP = "(?:\\s+[^\\s.;؛]+){0,4}";
const ARABIC = /\p{Script=Arabic}/u;
const PREFIX = "[وف]?(?:ال|لل|بال|[بلك])?";
