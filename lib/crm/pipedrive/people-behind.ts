import { type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { readBatch } from "./read-batch.ts";
import type { PipedriveRecord } from "./schema.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * Records of a list as pictures; leads and deals get the people behind them, a hundred in a call more,
 * since by themselves they have neither address nor job title. A token whose user may not see people
 * leaves the records as they are, which is how they look when they are opened, too.
 */
export async function toSnapshots(
  call: Call,
  records: readonly PipedriveRecord[],
  place: RecordPlace,
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const people = await peopleBehind(call, records, place);
  if (!people.ok) return people;
  return succeed(
    records.map((record) => {
      const person = people.value.get(record.person_id ?? "") ?? null;
      return toSnapshot(record, place, { person });
    }),
  );
}

/** The people that leads and deals are about, by id; people and companies are about themselves. */
async function peopleBehind(
  call: Call,
  records: readonly PipedriveRecord[],
  { objectType }: RecordPlace,
): Promise<Outcome<ReadonlyMap<string, PipedriveRecord>>> {
  const isAboutSomebody = objectType === "lead" || objectType === "deal";
  const ids = isAboutSomebody ? records.flatMap(({ person_id }) => person_id ?? []) : [];
  const read = await readBatch(call, "person", ids);
  if (read.ok) return succeed(new Map(read.value.map((person) => [person.id, person])));
  return read.failure.type === "forbidden" ? succeed(new Map()) : read;
}
