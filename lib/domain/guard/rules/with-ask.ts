import { languageOf, withClosing } from "../edit-draft.ts";
import { readDraft } from "../read-draft.ts";
import type { DraftCheck } from "./rule.ts";

/** A body that lost its ask to a repair gets ours in its place; any other stays as it is. */
export function withAsk({ read, own }: DraftCheck, body: string): string {
  const rest = readDraft({ subject: read.subject, body });
  const ask = rest.asks.length > 0 ? null : own.ask(languageOf(read));
  return ask === null ? body : withClosing(rest, ask);
}
