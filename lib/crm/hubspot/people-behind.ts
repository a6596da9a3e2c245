import { type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { withPerson } from "./person-behind.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { associationsSchema, type HubspotRecord } from "./schema.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * Records as pictures; a page of leads gets the people behind them in two calls more, since a lead by
 * itself has neither name nor address. A key that may not see contacts leaves the leads as they are.
 */
export async function toSnapshots(
  call: Call,
  records: readonly HubspotRecord[],
  place: RecordPlace,
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const pictures = records.map((record) => toSnapshot(record, place));
  if (place.objectType !== "lead" || records.length === 0) return succeed(pictures);
  const contacts = await contactsBehind(call, records);
  if (!contacts.ok) return contacts.failure.type === "forbidden" ? succeed(pictures) : contacts;
  const ids = [...contacts.value.values()];
  const people = await readBatch(call, "contacts", ids, SNAPSHOT_PROPERTIES.person);
  if (!people.ok) return people.failure.type === "forbidden" ? succeed(pictures) : people;
  const personPlace: RecordPlace = { ...place, objectType: "person" };
  const byId = new Map(people.value.map((person) => [person.id, toSnapshot(person, personPlace)]));
  return succeed(
    pictures.map((lead) => {
      const person = byId.get(contacts.value.get(lead.key.recordId) ?? "");
      return person === undefined ? lead : withPerson(lead, person);
    }),
  );
}

/** The contact behind each lead, by lead. */
async function contactsBehind(
  call: Call,
  leads: readonly HubspotRecord[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const read = await call({
    method: "POST",
    path: PATHS.associations("leads", "contacts"),
    body: { inputs: leads.map(({ id }) => ({ id })) },
    effect: "read",
    schema: associationsSchema,
  });
  if (!read.ok) return read;
  return succeed(
    new Map(
      read.value.results.flatMap(({ from, to }) => {
        const primary = to.find(({ associationTypes }) =>
          (associationTypes ?? []).some(({ label }) => label === "Primary"),
        );
        const contact = primary ?? to[0];
        return contact === undefined ? [] : [[from.id, contact.toObjectId] as const];
      }),
    ),
  );
}
