import type { CrmPageState } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { OutboxSummary } from "#lib/store/outbox-view.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow, SentRow } from "#lib/store/rows.ts";

/** The one question that the baseline's content script asks: everything that a page's sidebar shows. */
export interface PageQuestion {
  readonly type: "baseline-page";
  readonly page: CrmPageState;
}

/** Everything in one answer, so that one round trip is all that the first paint waits for. */
export interface PageAnswer {
  readonly connections: readonly ConnectionRow[];
  readonly connection: ConnectionRow | null;
  /** The page's record by its key; null when the page shows none or its account is not connected. */
  readonly record: { readonly key: string; readonly view: RecordView | null } | null;
  readonly owners: readonly Owner[];
  readonly outbox: OutboxSummary;
  readonly sent: readonly SentRow[];
  readonly preferences: Readonly<Record<string, string | number | boolean>>;
}

/** A port over which the worker says that something was written, so that the page asks again. */
export const LIVE_PORT = "baseline-live";

export function isPageQuestion(message: unknown): message is PageQuestion {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    message.type === "baseline-page"
  );
}
