import { useLiveQuery } from "dexie-react-hooks";
import { useCallback } from "react";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import {
  type CrmId,
  type PageState,
  type RecordKey,
  recordKeyToString,
} from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { findConnection, readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import {
  type OutboxPage,
  type OutboxSummary,
  readAction,
  readOutboxPage,
  readOutboxSummary,
  readSent,
} from "#lib/store/outbox-view.ts";
import { type RecordView, readOwners, readRecord } from "#lib/store/record-store.ts";
import type { ConnectionRow, SentRow } from "#lib/store/rows.ts";
import { useHandrail } from "./handrail-context.tsx";
import { useScreen } from "./screen-store.ts";
import { useOutboxQuery } from "./use-outbox-query.ts";

/** `undefined` while it is being read: a few milliseconds, never worth a spinner. */
export type Live<Value> = Value | undefined;

/** All connections. */
export function useConnections(): Live<readonly ConnectionRow[]> {
  const { store } = useHandrail();
  return useLiveQuery(() => readConnections(store), [store]);
}

/** The connection of the account that the page belongs to; null when that account is not connected. */
export function usePageConnection(): Live<ConnectionRow | null> {
  const { store } = useHandrail();
  const page = useScreen((screen) => screen.page);
  const { crm, account } = accountOf(page);
  return useLiveQuery(
    async () => (crm === null || account === null ? null : findConnection(store, crm, account)),
    [store, crm, account],
  );
}

/** A page of mail belongs to no account of a CRM. */
function accountOf(page: PageState | null): {
  readonly crm: CrmId | null;
  readonly account: string | null;
} {
  if (page === null || page.type === "mail") return { crm: null, account: null };
  return page.type === "record" ? page.record : page;
}

/** A record as the person should see it, pending writes included; null when it is not cached. */
export function useRecord(key: RecordKey | null): Live<RecordView | null> {
  const { store } = useHandrail();
  const wanted = key === null ? null : recordKeyToString(key);
  // The key travels beside the result: a changed key must not show the old record for a moment.
  const live = useLiveQuery(
    async () => ({ wanted, view: key === null ? null : await readRecord(store, key) }),
    [store, wanted],
  );
  return live?.wanted === wanted ? live.view : undefined;
}

/** The CRM's users, active ones first. */
export function useOwners(connectionId: string | null): readonly Owner[] {
  const { store } = useHandrail();
  const owners = useLiveQuery(
    async () => (connectionId === null ? [] : readOwners(store, connectionId)),
    [store, connectionId],
  );
  return owners ?? NO_OWNERS;
}

const NO_OWNERS: readonly Owner[] = [];

/** How much waits in the outbox, by index, and its oldest entries: cheap however much there is. */
export function useOutboxSummary(): Live<OutboxSummary> {
  return useOutboxQuery(readOutboxSummary);
}

/** The part of the outbox that is on show, the last one while another is being read. */
export function useOutboxPage(limit: number, words: string): Live<OutboxPage> {
  const read = useCallback(
    (store: Store) => readOutboxPage(store, { limit, words }),
    [limit, words],
  );
  return useOutboxQuery(read);
}

/** What still waits of one action; undefined while it is being read, or without an action. */
export function useWaitingOf(actionId: string | null): Live<readonly OutboxEntry[]> {
  const { store } = useHandrail();
  const live = useLiveQuery(
    async () => (actionId === null ? null : { actionId, rows: await readAction(store, actionId) }),
    [store, actionId],
  );
  return live?.actionId === actionId ? live?.rows : undefined;
}

/** What was sent in the last day, newest first, at most `limit`. */
export function useSent(limit: number): Live<readonly SentRow[]> {
  const { store } = useHandrail();
  return useLiveQuery(() => readSent(store, limit), [store, limit]);
}
