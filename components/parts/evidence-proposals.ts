import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";

const MOST = 3;
const LONGEST = 160;

/** What the buyer said, newest first, quoted with where it stands: evidence in one press (M10). */
export function evidenceProposals(snapshot: RecordSnapshot): readonly string[] {
  const quotes = snapshot.touches
    .filter((touch) => touch.actor === "buyer" && (touch.words ?? "").trim() !== "")
    .toSorted((left, right) => (right.at ?? "").localeCompare(left.at ?? ""))
    .map(({ words, receipt }) => {
      const quote = shortenText(displayLine(words ?? ""), LONGEST);
      return `“${quote}” (${receipt.label})`;
    });
  return [...new Set(quotes)].slice(0, MOST);
}
