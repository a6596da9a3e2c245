import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { OwnedPage } from "../../domain/gateway.ts";
import type { ListRequest } from "./changes.ts";
import { OWN_OWNER, toFieldName } from "./handoff-properties.ts";
import { isRecordId } from "./paths.ts";
import { type Filter, readRows } from "./read-rows.ts";
import { isThere, recordSelection } from "./selection.ts";
import { rowsToSnapshots } from "./to-snapshots.ts";
import { ownerColumn } from "./workspace.ts";

/** A longer list of owners would make a filter that no team needs. */
const OWNERS_MAX = 400;

/**
 * One page of the handoffs of these people, by id. What bears no Handrail status is no handoff, whoever
 * owns it; of what nobody owns only what has been offered waits for somebody. A workspace in which the
 * fields were never set up has no handoffs.
 */
export async function readOwned(
  { call, object, name, workspace, place }: ListRequest,
  ownerIds: readonly (string | null)[],
  afterId: string | null,
): Promise<Outcome<OwnedPage>> {
  const owner = ownerColumn(workspace, name);
  const status = toFieldName("status", owner);
  const owners = [...new Set(ownerIds.filter((id) => id !== null && isRecordId(id)))];
  if (owners.length > OWNERS_MAX) return fail(tooMany(owner));
  const groups: Filter[] = [];
  if (owners.length > 0) {
    groups.push({ and: [{ [owner]: { in: owners } }, { [status]: { neq: "" } }] });
  }
  if (ownerIds.includes(null)) {
    groups.push({ and: [ownedByNobody(owner), { [status]: { eq: "offered" } }] });
  }
  const isSetUp = isThere(workspace, name, owner) && isThere(workspace, name, status);
  if (groups.length === 0 || !isSetUp) return succeed({ records: [], lastId: null });
  const read = await readRows(call, {
    object,
    selection: recordSelection(workspace, name),
    withoutNumbers: recordSelection(workspace, name, { numbers: false }),
    filter: { or: groups },
    first: workspace.pageMax,
    afterId: afterId !== null && isRecordId(afterId) ? afterId : null,
  });
  if (!read.ok) return read;
  const last = read.value.more ? read.value.rows.at(-1) : undefined;
  return succeed({ records: rowsToSnapshots(read.value, place), lastId: last?.id ?? null });
}

/** Our own field is text, which is empty or, before it was ever written, nothing. */
function ownedByNobody(owner: string): Filter {
  const nothing = { [owner]: { is: "NULL" } };
  return owner === OWN_OWNER ? { or: [{ [owner]: { eq: "" } }, nothing] } : nothing;
}

function tooMany(field: string) {
  const message = `Twenty cannot be asked for the handoffs of more than ${OWNERS_MAX} people at once. Choose a smaller team.`;
  return { type: "rejected", issues: [{ field: null, message: `${field}: ${message}` }] } as const;
}
