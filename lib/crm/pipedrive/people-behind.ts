import { type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { readBatch } from "./read-batch.ts";
import { readObject } from "./read-object.ts";
import type { PipedriveRecord } from "./schema.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * Records of a list as pictures; leads and deals get the people behind them, up to a hundred in one call
 * more, since by themselves they have neither address nor job title. A token whose user may not see people
 * leaves the records as they are, which is how they look when they are opened, too.
 */
export async function toSnapshots(
  call: Call,
  records: readonly PipedriveRecord[],
  place: RecordPlace,
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const people = await peopleBehind(call, records, place);
  if (!people.ok && !LEFT_OUT.has(people.failure.type)) return people;
  const byId = new Map((people.ok ? people.value : []).map((person) => [person.id, person]));
  return succeed(
    records.map((record) => {
      const person = byId.get(record.person_id ?? "") ?? null;
      return toSnapshot(record, place, { person });
    }),
  );
}

const LEFT_OUT: ReadonlySet<string> = new Set(["forbidden", "not-found", "archived"]);

/**
 * The people that leads and deals are about; people and companies are about themselves. The list of
 * changes begins with the last one seen, so that most often it is about one person, who alone costs a
 * tenth of what a list of people costs.
 */
async function peopleBehind(
  call: Call,
  records: readonly PipedriveRecord[],
  { objectType }: RecordPlace,
): Promise<Outcome<readonly PipedriveRecord[]>> {
  if (objectType !== "lead" && objectType !== "deal") return succeed([]);
  const ids = [...new Set(records.flatMap(({ person_id }) => person_id ?? []))];
  const [id] = ids;
  if (id === undefined || ids.length > 1) return readBatch(call, "person", ids);
  const read = await readObject(call, "person", id);
  return read.ok ? succeed([read.value]) : read;
}
