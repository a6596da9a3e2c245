import type { DraftRule } from "./rule.ts";

/** Shouting: capitals, rows of marks, signs of joy in a mail. It reads as advertising, and filters think so too. */
export const toneRule: DraftRule = ({ read, channel, snapshot }) => {
  const own = new Set(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`.split(/\s+/u));
  const loud = channel === "email" ? [MARKS, EMOJI] : [MARKS];
  return (["subject", "body"] as const).flatMap((field) => {
    const text = read[field].slice(0, MOST_READ);
    const shouted = [...text.matchAll(SHOUTED)].filter(([words]) => !own.has(words));
    if (shouted.length === 0 && !loud.some((sign) => text.search(sign) >= 0)) return [];
    return [
      {
        field,
        rule: "tone",
        severity: "improve",
        message:
          "Capitals, rows of marks or emoji sound like advertising; plain words carry further.",
        fixes: () => {
          const quiet = text
            .replaceAll(SHOUTED, (words) => (own.has(words) ? words : inSmallLetters(words)))
            .replaceAll(MARKS, (marks) => (/[?؟]/u.test(marks) ? "?" : "."))
            .replaceAll(channel === "email" ? EMOJI : /$^/gu, "");
          return [{ label: "Say it plainly", value: quiet + read[field].slice(MOST_READ) }];
        },
      },
    ];
  });
};

function inSmallLetters(words: string): string {
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** In UTF-16 units. */
const MOST_READ = 20_000;
/** Two shouted words in a row; one alone may be a name or an abbreviation. */
const SHOUTED = /(?<![\p{L}\p{N}])\p{Lu}{4,}(?: \p{Lu}{2,}){1,12}(?![\p{L}\p{N}])/gu;
const MARKS = /[!！](?:[!！?؟]+|(?=[^!]{0,400}[!！]))|[?؟](?:[!！?؟]+)/gu;
const EMOJI =
  / ?\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu;
