import type { SentEntry } from "#lib/domain/outbox.ts";
import { ACCOUNT, note, personKey, SERVER } from "./entries.ts";

/** A confirmed write with everything unremarkable filled in. */
export function sentEntry(change: Partial<SentEntry> & { readonly id: string }): SentEntry {
  return {
    actionId: `action-${change.id}`,
    seq: 1,
    title: "Accept Sara Lindqvist",
    record: personKey("1"),
    account: ACCOUNT,
    server: SERVER,
    write: note("HR-1"),
    sentAt: 0,
    remoteId: null,
    doubtful: false,
    sweepAt: null,
    copies: "none",
    setRight: [],
    ...change,
  };
}
