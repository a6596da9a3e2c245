import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { associationsSchema } from "./schema.ts";

/** Far more pages than any record has; a list that never ends must not keep the worker busy for ever. */
const PAGES_MAX = 50;

/** The ids of everything of one type that belongs to a record, read straight from the associations: no index, no lag. */
export async function listAssociated(
  call: Call,
  from: HubspotObject,
  id: string,
  to: HubspotObject,
): Promise<Outcome<readonly string[]>> {
  const ids = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const path = PATHS.associations(from, to);
    const read: Outcome<AssociationPage> = await readPage(call, path, id, after);
    if (!read.ok) return read;
    for (const found of read.value.ids) ids.add(found);
    after = read.value.after;
    if (after === null) return succeed([...ids]);
  }
  const path = PATHS.associations(from, to);
  return fail({ type: "bad-reply", path, detail: "The list of associations does not end." });
}

interface AssociationPage {
  readonly ids: readonly string[];
  readonly after: string | null;
}

/** A record without any answers with an error beside an empty list: that is no failure. */
async function readPage(
  call: Call,
  path: string,
  id: string,
  after: string | null,
): Promise<Outcome<AssociationPage>> {
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
    ids: (entry?.to ?? []).map(({ toObjectId }) => toObjectId),
    after: entry?.paging?.next?.after ?? null,
  });
}
