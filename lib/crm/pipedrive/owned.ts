import { type Outcome, succeed } from "../../domain/failure.ts";
import type { OwnedPage } from "../../domain/gateway.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isNumber, isRecordId, PATHS } from "./paths.ts";
import { toSnapshots } from "./people-behind.ts";
import { readBatch } from "./read-batch.ts";
import { schemaOf } from "./read-object.ts";
import { type ListPage, type ListRequest, readPage, readPages } from "./read-pages.ts";
import { foundIdSchema, type PipedriveRecord } from "./schema.ts";
import { type RecordPlace, toHandoffValues } from "./to-domain.ts";

/** The most rows of one call; with nothing but the status asked for, they are small. */
const PAGE = "500";

/** A page of ours ends when it holds so many handoffs or has cost so many lists. */
const RECORDS_ENOUGH = 200;
const LISTS_MOST = 5;

/** Stands where an owner's id would: for what nobody owns. */
const NOBODY = "nobody";

/**
 * One page of the handoffs of these people, owner by owner and within an owner by id. Pipedrive can be
 * asked for one owner at a time and not for our status: so the list is read with nothing but the status,
 * and what bears one is read by id. `lastId` names the owner and the list's own cursor.
 */
export async function readOwned(
  call: Call,
  place: RecordPlace,
  ownerIds: readonly (string | null)[],
  afterId: string | null,
): Promise<Outcome<OwnedPage>> {
  const owners = toOwners(ownerIds);
  const records: RecordSnapshot[] = [];
  let at = afterId === null ? startOf(owners, 0) : parsePlace(afterId, owners);
  if (!place.learned.codes.has("status")) return succeed({ records, lastId: null });
  for (let lists = 0; at !== null && lists < LISTS_MOST; lists += 1) {
    if (records.length >= RECORDS_ENOUGH) break;
    const page: Outcome<OwnerPage> =
      at.owner === NOBODY ? await readOffered(call, place) : await readOf(call, place, at);
    if (!page.ok) return page;
    const { rows, next } = page.value;
    const pictures = await toSnapshots(call, rows, place);
    if (!pictures.ok) return pictures;
    records.push(...pictures.value);
    at = next === null ? startOf(owners, owners.indexOf(at.owner) + 1) : { ...at, cursor: next };
  }
  return succeed({ records, lastId: at === null ? null : `${at.owner}/${at.cursor}` });
}

/** Whose list, and where in it: an empty cursor is its beginning. */
interface Place {
  readonly owner: string;
  readonly cursor: string;
}

type OwnerPage = ListPage<PipedriveRecord>;

function toOwners(ownerIds: readonly (string | null)[]): readonly string[] {
  const owners = [...new Set(ownerIds.flatMap((id) => (id !== null && isNumber(id) ? [id] : [])))];
  return ownerIds.includes(null) ? [...owners, NOBODY] : owners;
}

function startOf(owners: readonly string[], index: number): Place | null {
  const owner = owners[index];
  return owner === undefined ? null : { owner, cursor: "" };
}

/** A place in a list of other people than now begins anew. */
function parsePlace(afterId: string, owners: readonly string[]): Place | null {
  const [owner = "", ...cursor] = afterId.split("/");
  return owners.includes(owner) ? { owner, cursor: cursor.join("/") } : startOf(owners, 0);
}

async function readOf(call: Call, place: RecordPlace, at: Place): Promise<Outcome<OwnerPage>> {
  const { objectType } = place;
  const from = at.cursor === "" ? null : at.cursor;
  const page = await readPage(call, listOf(place, at.owner), from);
  if (!page.ok) return page;
  const { rows, next } = page.value;
  const handoffs = rows.filter((row) => isHandoff(row, place) && row.owner_id === at.owner);
  if (objectType === "lead") return succeed({ rows: handoffs, next });
  const read = await readWhole(
    call,
    place,
    handoffs.map(({ id }) => id),
  );
  return read.ok ? succeed({ rows: read.value, next }) : read;
}

/** A record is read again by then: whoever has lost its status or owner meanwhile is left out. */
async function readWhole(
  call: Call,
  place: RecordPlace,
  ids: readonly string[],
): Promise<Outcome<readonly PipedriveRecord[]>> {
  const read = await readBatch(call, place.objectType, ids);
  if (!read.ok) return read;
  const byId = new Map(read.value.map((record) => [record.id, record]));
  return succeed(ids.flatMap((id) => byId.get(id) ?? []));
}

/** An owner's list by id; of leads nothing can be left out, so that they need not be read again. */
function listOf({ objectType, learned }: RecordPlace, owner: string): ListRequest<PipedriveRecord> {
  const isLead = objectType === "lead";
  const order = isLead
    ? { sort: "id ASC" }
    : {
        sort_by: "id",
        sort_direction: "asc",
        custom_fields: learned.codes.get("status") ?? "",
      };
  return {
    path: PATHS.list(objectType),
    query: { owner_id: owner, limit: PAGE, ...order },
    cost: isLead ? COSTS.readLeads : COSTS.readList,
    row: schemaOf(objectType),
  };
}

/** Of what nobody owns only what has been offered waits for somebody: found by the field's value. */
async function readOffered(call: Call, place: RecordPlace): Promise<Outcome<OwnerPage>> {
  const { objectType, learned } = place;
  const found = await readPages(call, {
    path: PATHS.searchByField,
    query: {
      term: "offered",
      entity_type: objectType === "company" ? "organization" : objectType,
      field: learned.codes.get("status") ?? "",
      match: "exact",
    },
    cost: COSTS.search,
    lane: "search",
    row: foundIdSchema,
  });
  if (!found.ok) return found;
  const ids = found.value.map(({ id }) => id).filter((id) => isRecordId(objectType, id));
  const read = await readWhole(call, place, ids.toSorted(byNumber));
  if (!read.ok) return read;
  const rows = read.value.filter(
    (record) =>
      (record.owner_id ?? null) === null &&
      toHandoffValues(record, learned).status === "offered" &&
      record.is_archived !== true,
  );
  return succeed({ rows, next: null });
}

function byNumber(left: string, right: string): number {
  return left.length - right.length || left.localeCompare(right);
}

/** What bears no Handrail status is no handoff, whoever owns it. */
function isHandoff(record: PipedriveRecord, { learned }: RecordPlace): boolean {
  return record.is_deleted !== true && toHandoffValues(record, learned).status !== null;
}
