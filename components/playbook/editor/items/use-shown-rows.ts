import { useState } from "react";
import { matchesTerms } from "#components/ui/match-terms.ts";

export interface ShownRows {
  /** What is searched for, and how to change it; null while the list is short. */
  readonly search: { readonly text: string; readonly onChange: (text: string) => void } | null;
  /** Positions in the list. */
  readonly rows: readonly number[];
  /** How many that fit are not shown. */
  readonly left: number;
  readonly showAll: () => void;
}

/**
 * Which entries of a long list are on screen: those that are unfolded, and of the others the first forty that
 * fit what is searched for, until somebody wants to see all.
 */
export function useShownRows(
  names: readonly string[],
  isOpen: (index: number) => boolean,
): ShownRows {
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const isLong = names.length > MOST_SHOWN;
  let left = all || !isLong ? names.length : MOST_SHOWN;
  let hidden = 0;
  const rows = [...names.keys()].filter((index) => {
    if (isOpen(index)) return true;
    if (isLong && text !== "" && !matchesTerms(names[index] ?? "", text)) return false;
    left -= 1;
    if (left < 0) hidden += 1;
    return left >= 0;
  });
  return {
    search: isLong ? { text, onChange: setText } : null,
    rows,
    left: hidden,
    showAll: () => setAll(true),
  };
}

const MOST_SHOWN = 40;
