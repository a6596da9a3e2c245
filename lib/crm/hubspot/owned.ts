import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { OwnedPage } from "../../domain/gateway.ts";
import { REPEATS } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { toPropertyName } from "./handoff-properties.ts";
import { HUBSPOT_OBJECT, isRecordId, PATHS } from "./paths.ts";
import { toSnapshots } from "./people-behind.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { isNewer } from "./record-ids.ts";
import { SEARCH_PAGE, search } from "./search.ts";
import type { RecordPlace } from "./to-domain.ts";

/** HubSpot takes five groups of filters, and in a list of values a hundred. */
const GROUPS_MAX = 5;
const OWNERS_PER_GROUP = 100;

const STATUS = toPropertyName("status");
const OWNER = toPropertyName("ownerId");

/**
 * One page of the handoffs of these people, by id. What bears no Handrail status is no handoff, whoever
 * owns it; of what nobody owns only what has been offered waits for somebody. Goes through the search
 * index, so that a record which changed hands a moment ago can be missing or still be there.
 */
export async function readOwned(
  call: Call,
  place: RecordPlace,
  ownerIds: readonly (string | null)[],
  afterId: string | null,
): Promise<Outcome<OwnedPage>> {
  const after = afterId !== null && isRecordId(afterId) ? afterId : "0";
  const groups = ownerGroups(ownerIds);
  if (groups.length === 0) return succeed({ records: [], lastId: null });
  if (groups.length > GROUPS_MAX) return fail(TOO_MANY);
  const type = HUBSPOT_OBJECT[place.objectType];
  const read = await search(call, type, {
    filterGroups: groups.map((filters) => ({
      filters: [...filters, { propertyName: "hs_object_id", operator: "GT", value: after }],
    })),
    sortedBy: "hs_object_id",
    properties: SNAPSHOT_PROPERTIES[place.objectType],
    limit: SEARCH_PAGE,
  });
  if (!read.ok) return isWithoutFields(read) ? succeed({ records: [], lastId: null }) : read;
  const { results } = read.value;
  const last = results.at(-1);
  if (last !== undefined && !isNewer(last.id, after)) {
    return fail({ type: "bad-reply", path: PATHS.search(type), detail: REPEATS });
  }
  const records = await toSnapshots(call, results, place);
  if (!records.ok) return records;
  const lastId = results.length < SEARCH_PAGE ? null : (last?.id ?? null);
  return succeed({ records: records.value, lastId });
}

function ownerGroups(ownerIds: readonly (string | null)[]) {
  const owners = [...new Set(ownerIds.filter((id) => id !== null && isRecordId(id)))];
  const groups: (readonly object[])[] = [];
  for (let at = 0; at < owners.length; at += OWNERS_PER_GROUP) {
    const values = owners.slice(at, at + OWNERS_PER_GROUP);
    groups.push([
      { propertyName: OWNER, operator: "IN", values },
      { propertyName: STATUS, operator: "HAS_PROPERTY" },
    ]);
  }
  if (ownerIds.includes(null)) {
    groups.push([
      { propertyName: OWNER, operator: "NOT_HAS_PROPERTY" },
      { propertyName: STATUS, operator: "EQ", value: "offered" },
    ]);
  }
  return groups;
}

/** An account in which the fields were never set up has no handoffs. */
function isWithoutFields(read: Outcome<unknown>): boolean {
  return (
    !read.ok &&
    read.failure.type === "rejected" &&
    read.failure.issues.some((issue) => issue.field === STATUS)
  );
}

const TOO_MANY = {
  type: "rejected",
  issues: [
    {
      field: OWNER,
      message: `HubSpot cannot be asked for the handoffs of more than ${(GROUPS_MAX - 1) * OWNERS_PER_GROUP} people at once. Choose a smaller team.`,
    },
  ],
} as const;
