import type { Store } from "#lib/store/databases.ts";
import { readPlaybookInForce } from "#lib/store/playbook-store.ts";
import { type PlaybookInForce, SHIPPED_IN_FORCE } from "#lib/store/resolve-playbook.ts";

/** A database that is slower than this is not waited for. */
const WAIT_AT_MOST_MS = 250;

/**
 * The playbook in force before anything is drawn, so that nothing is checked against another one for a
 * moment. The shipped one where the database does not answer in time or at all: `LiveHandrail` reads on.
 */
export function readFirstPlaybook(store: Store): Promise<PlaybookInForce> {
  const late = new Promise<PlaybookInForce>((resolve) => {
    setTimeout(() => resolve(SHIPPED_IN_FORCE), WAIT_AT_MOST_MS);
  });
  return Promise.race([readPlaybookInForce(store).catch(() => SHIPPED_IN_FORCE), late]);
}
