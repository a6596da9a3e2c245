import type { ReasonProposal } from "#lib/domain/handoff/propose-reasons.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";

const MOST = 3;
const LONGEST = 160;

/**
 * Evidence in one press (M10): what supports the chosen reason, then what the buyer said, newest first,
 * each quoted with where it stands.
 */
export function evidenceProposals(
  snapshot: RecordSnapshot,
  reason: string,
  proposals: readonly ReasonProposal[],
): readonly string[] {
  const supporting = proposals
    .filter((proposal) => proposal.reason.id === reason)
    .map(({ evidence }) => evidence);
  const quotes = snapshot.touches
    .filter((touch) => touch.actor === "buyer" && (touch.words ?? "").trim() !== "")
    .toSorted((left, right) => (right.at ?? "").localeCompare(left.at ?? ""))
    .map(({ words, receipt }) => {
      const quote = shortenText(displayLine(words ?? ""), LONGEST);
      return `“${quote}” (${receipt.label})`;
    });
  return [...new Set([...supporting, ...quotes])].slice(0, MOST);
}
