import { languageOf, withClosing, withOpening } from "../edit-draft.ts";
import { readDraft } from "../read-draft.ts";
import { hasContinuity } from "./continuity.ts";
import type { DraftCheck } from "./rule.ts";

/** A body that lost its ask, or all that it said of the buyer, to a repair gets ours in its place. */
export function withAsk(check: DraftCheck, body: string): string {
  const { read, own } = check;
  const language = languageOf(read);
  const rest = readDraft({ subject: read.subject, body });
  const lost = hasContinuity(check) && !hasContinuity({ ...check, read: rest });
  const opening = lost ? own.opening(language) : null;
  const begun = opening === null ? body : withOpening(rest, opening);
  const ask = rest.asks.length > 0 ? null : own.ask(language);
  return ask === null ? begun : withClosing(readDraft({ subject: read.subject, body: begun }), ask);
}
