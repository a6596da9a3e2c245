import type { z } from "zod";
import { type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
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

/** The leads that were made for these people, with the people behind them; none where the key may not see them. */
export async function leadsOf(
  call: Call,
  people: readonly RecordSnapshot[],
  place: RecordPlace,
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const ties = await readTies(
    call,
    ["contacts", "leads"],
    people.map(({ key }) => key.recordId),
  );
  if (!ties.ok) return ties.failure.type === "forbidden" ? succeed([]) : ties;
  const owners = new Map(
    ties.value.flatMap(({ from, to }) =>
      to.map(({ toObjectId }) => [toObjectId, from.id] as const),
    ),
  );
  const read = await readBatch(call, "leads", [...owners.keys()], SNAPSHOT_PROPERTIES.lead);
  if (!read.ok) return read.failure.type === "forbidden" ? succeed([]) : read;
  return succeed(
    read.value.flatMap((record) => {
      const person = people.find(({ key }) => key.recordId === owners.get(record.id));
      return person === undefined ? [] : [withPerson(toSnapshot(record, place), person)];
    }),
  );
}

/** The contact behind each lead, by lead. */
async function contactsBehind(
  call: Call,
  leads: readonly HubspotRecord[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const read = await readTies(
    call,
    ["leads", "contacts"],
    leads.map(({ id }) => id),
  );
  if (!read.ok) return read;
  return succeed(
    new Map(
      read.value.flatMap(({ from, to }) => {
        const primary = to.find(({ associationTypes }) =>
          (associationTypes ?? []).some(({ label }) => label === "Primary"),
        );
        const contact = primary ?? to[0];
        return contact === undefined ? [] : [[from.id, contact.toObjectId] as const];
      }),
    ),
  );
}

async function readTies(
  call: Call,
  [from, to]: readonly [HubspotObject, HubspotObject],
  ids: readonly string[],
): Promise<Outcome<z.infer<typeof associationsSchema>["results"]>> {
  const read = await call({
    method: "POST",
    path: PATHS.associations(from, to),
    body: { inputs: ids.map((id) => ({ id })) },
    effect: "read",
    schema: associationsSchema,
  });
  return read.ok ? succeed(read.value.results) : read;
}
