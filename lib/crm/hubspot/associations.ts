import { type Outcome, succeed } from "../../domain/failure.ts";
import { type Page, readPages } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { associationsSchema } from "./schema.ts";

/** The ids of everything of one type that belongs to a record, read straight from the associations: no index, no lag. */
export async function listAssociated(
  call: Call,
  from: HubspotObject,
  id: string,
  to: HubspotObject,
): Promise<Outcome<readonly string[]>> {
  const path = PATHS.associations(from, to);
  const ids = await readPages(path, (after) => readPage(call, path, id, after));
  return ids.ok ? succeed([...new Set(ids.value)]) : ids;
}

/** What belongs to each of these records, by record; those with nothing are left out. */
export async function listAssociatedOfMany(
  call: Call,
  from: HubspotObject,
  ids: readonly string[],
  to: HubspotObject,
): Promise<Outcome<ReadonlyMap<string, readonly string[]>>> {
  const unique = [...new Set(ids)];
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at < unique.length; at += BATCH_MAX) {
    const read = await call({
      method: "POST",
      path: PATHS.associations(from, to),
      body: { inputs: unique.slice(at, at + BATCH_MAX).map((id) => ({ id })) },
      effect: "read",
      schema: associationsSchema,
    });
    if (!read.ok) return read;
    for (const { from: one, to: others, paging } of read.value.results) {
      // A list that goes on is read to its end by itself.
      const more = paging?.next != null ? await listAssociated(call, from, one.id, to) : null;
      if (more !== null && !more.ok) return more;
      found.set(one.id, more?.value ?? others.map(({ toObjectId }) => toObjectId));
    }
  }
  return succeed(found);
}

/** A record without any answers with an error beside an empty list: that is no failure. */
async function readPage(
  call: Call,
  path: string,
  id: string,
  after: string | null,
): Promise<Outcome<Page<string>>> {
  const read = await call({
    method: "POST",
    path,
    body: { inputs: [after === null ? { id } : { id, after }] },
    effect: "read",
    schema: associationsSchema,
  });
  if (!read.ok) return read;
  const [entry] = read.value.results;
  return succeed({
    rows: (entry?.to ?? []).map(({ toObjectId }) => toObjectId),
    after: entry?.paging?.next?.after ?? null,
  });
}
