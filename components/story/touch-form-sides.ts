import { useOwners } from "#components/data/use-live.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { TalkSides } from "./touch-form-reading.ts";

/** Whose names a talk about this record can hold: the buyer's, and those of the CRM's users. */
export function useTalkSides(snapshot: RecordSnapshot, connection: ConnectionRow): TalkSides {
  const owners = useOwners(connection.id);
  const { person } = connection;
  return {
    buyerName: snapshot.name,
    companyName: snapshot.company.name,
    ours: [...owners.map(({ name }) => name), ...(person === null ? [] : [person.name])],
  };
}
