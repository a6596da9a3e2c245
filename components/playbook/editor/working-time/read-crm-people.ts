import { readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { readOwners } from "#lib/store/record-store.ts";

/** Somebody as the playbook would name them, and what they are called. */
export interface CrmPerson {
  /** Mail address, or full name where the CRM tells none. */
  readonly person: string;
  readonly name: string;
}

/** The active users of all connected CRMs, each once, by name. */
export async function readCrmPeople(store: Store): Promise<readonly CrmPerson[]> {
  const connections = await readConnections(store);
  const owners = await Promise.all(connections.map(({ id }) => readOwners(store, id)));
  const people = new Map<string, CrmPerson>();
  for (const { name, email, active } of owners.flat())
    if (active) people.set((email ?? name).toLowerCase(), { person: email ?? name, name });
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}
