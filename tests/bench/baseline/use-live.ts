import { useScreen } from "#components/data/screen-store.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { type PageState, type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { OutboxSummary } from "#lib/store/outbox-view.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow, SentRow } from "#lib/store/rows.ts";
import { useAnswered } from "./page-answer.ts";

/** Stands in for `components/data/use-live.ts`: the same hooks over what the worker answered. */
export type Live<Value> = Value | undefined;

export function useConnections(): Live<readonly ConnectionRow[]> {
  return useAnswered(({ answer }) => answer?.connections);
}

export function usePageConnection(): Live<ConnectionRow | null> {
  const page = useScreen((screen) => screen.page);
  const account = accountOf(page);
  const known = useAnswered(({ answer }) => answer?.connection);
  if (known === undefined || account === null) return known;
  return known?.account.id === account ? known : undefined;
}

function accountOf(page: PageState | null): string | null {
  if (page === null || page.type === "mail") return null;
  return page.type === "record" ? page.record.account : page.account;
}

export function useRecord(key: RecordKey | null): Live<RecordView | null> {
  const record = useAnswered(({ answer }) => answer?.record);
  if (key === null) return null;
  return record?.key === recordKeyToString(key) ? record.view : undefined;
}

export function useOwners(connectionId: string | null): readonly Owner[] {
  const owners = useAnswered(({ answer }) => answer?.owners);
  return connectionId === null ? NO_OWNERS : (owners ?? NO_OWNERS);
}

const NO_OWNERS: readonly Owner[] = [];

export function useOutboxSummary(): Live<OutboxSummary> {
  return useAnswered(({ answer }) => answer?.outbox);
}

export function useWaitingOf(actionId: string | null): Live<readonly OutboxEntry[]> {
  const head = useAnswered(({ answer }) => answer?.outbox.head);
  if (actionId === null) return undefined;
  return head?.filter((entry) => entry.actionId === actionId);
}

export function useSent(limit: number): Live<readonly SentRow[]> {
  const sent = useAnswered(({ answer }) => answer?.sent);
  return sent?.slice(0, limit);
}
