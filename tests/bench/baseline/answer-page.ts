import type { CrmPageState, RecordKey } from "#lib/domain/record.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { findConnection, readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { readOutboxSummary } from "#lib/store/outbox-view.ts";
import { readOwners, readRecord } from "#lib/store/record-store.ts";
import type { PageAnswer } from "./questions.ts";

const SENT_SHOWN = 50;

/** Reads everything that a page's sidebar shows, as much of it at once as can be. */
export async function answerPage(store: Store, page: CrmPageState): Promise<PageAnswer> {
  const { crm, account } = page.type === "record" ? page.record : page;
  const shared = Promise.all([
    readConnections(store),
    readOutboxSummary(store),
    store.ops.sent.orderBy("sentAt").reverse().limit(SENT_SHOWN).toArray(),
    store.ops.preferences.toArray(),
  ]);
  const connection = account === null ? null : await findConnection(store, crm, account);
  const [record, owners] = await Promise.all([
    connection === null || page.type !== "record"
      ? null
      : answerRecord(store, { ...page.record, connectionId: connection.id }),
    connection === null ? [] : readOwners(store, connection.id),
  ]);
  const [connections, outbox, sent, preferences] = await shared;
  return {
    connections,
    connection,
    record,
    owners,
    outbox,
    sent,
    preferences: Object.fromEntries(preferences.map(({ name, value }) => [name, value])),
  };
}

async function answerRecord(store: Store, key: RecordKey): Promise<PageAnswer["record"]> {
  return { key: recordKeyToString(key), view: await readRecord(store, key) };
}
