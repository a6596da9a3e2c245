import type { FirstView } from "#components/sidebar/use-frame.ts";
import type { PageState } from "#lib/domain/record.ts";
import { findConnection } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { readOwners, readRecord } from "#lib/store/record-store.ts";

/** A database that is slower than this is waited for with the header on screen. */
const WAIT_AT_MOST_MS = 250;

/**
 * Reads what the page shows before anything is rendered, so that the first thing painted is the record
 * and not an empty frame that fills up. Null when there is nothing to read or it takes too long.
 */
export function readFirstView(store: Store, page: PageState): Promise<FirstView | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WAIT_AT_MOST_MS));
  // A database that cannot be opened is told about by the hooks that read it again.
  return Promise.race([read(store, page).catch(() => null), late]);
}

async function read(store: Store, page: PageState): Promise<FirstView | null> {
  // Whom a conversation is about is known only once the page has been read.
  if (page.type === "mail") return null;
  const { crm, account } = page.type === "record" ? page.record : page;
  if (account === null) return null;
  const connection = await findConnection(store, crm, account);
  if (connection === null || page.type !== "record") {
    return { page, connection, view: null, owners: [] };
  }
  const { objectType, recordId } = page.record;
  const [view, owners] = await Promise.all([
    readRecord(store, { connectionId: connection.id, objectType, recordId }),
    readOwners(store, connection.id),
  ]);
  return { page, connection, view, owners };
}
