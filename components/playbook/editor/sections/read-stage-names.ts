import { readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";

/** Enough records to meet every stage of a pipeline, few enough to be read at once. */
const RECORDS_READ = 500;

/** The stage names that cached records bear, by CRM: offered so that nobody has to type them. */
export async function readStageNames(
  store: Store,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const connections = await readConnections(store);
  const rows = await store.cache.records.limit(RECORDS_READ).toArray();
  return new Map(
    connections.map(({ crm }) => {
      const ids = new Set(connections.filter((each) => each.crm === crm).map(({ id }) => id));
      const names = rows
        .filter(({ connectionId }) => ids.has(connectionId))
        .flatMap(({ snapshot }) => (snapshot.stage === null ? [] : [snapshot.stage]));
      return [crm, [...new Set(names)].toSorted((one, other) => one.localeCompare(other))];
    }),
  );
}
