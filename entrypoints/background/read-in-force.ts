import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Store } from "#lib/store/databases.ts";
import { readPlaybookInForce } from "#lib/store/playbook-store.ts";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";

/** The playbook in force as the worker reads it: with the parser at hand, for `import()` is refused to it. */
export function readInForce(
  store: Store,
  known: PlaybookInForce | null = null,
): Promise<PlaybookInForce> {
  return readPlaybookInForce(store, known, async () => parsePlaybook);
}
