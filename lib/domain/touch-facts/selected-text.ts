import { displayText } from "../text/display-text.ts";

/** Text that somebody selected on a page and wants beside a record. */
export interface SelectedText {
  readonly text: string;
  /** The page's host name; empty where the page has none (a file). */
  readonly host: string;
}

/** More than this is no talk. In UTF-16 units. */
const LONGEST_SELECTION = 10_000;

/**
 * A selection as it may be kept: without hidden and control characters, at most 10,000 characters, with
 * the page's host and nothing else of its address. Null when no words are left.
 */
export function cleanSelection(raw: string, address: string): SelectedText | null {
  const text = displayText(raw).slice(0, LONGEST_SELECTION).toWellFormed().trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { text, host: URL.canParse(address) ? new URL(address).hostname : "" };
}
