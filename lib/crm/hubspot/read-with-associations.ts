import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { UnreadablePart } from "../../domain/snapshot.ts";
import type { Parts } from "./parts.ts";
import { HUBSPOT_OBJECT, type HubspotObject } from "./paths.ts";
import { ACTIVITY_KINDS, HISTORY_PROPERTIES, SNAPSHOT_PROPERTIES } from "./properties.ts";
import { toUnreadable } from "./read-around.ts";
import type { Reading } from "./read-context.ts";
import { readObject } from "./read-object.ts";
import type { HubspotRecord } from "./schema.ts";

export interface WithAssociations {
  readonly record: HubspotRecord;
  readonly unreadable: readonly UnreadablePart[];
}

/**
 * One record with its history and the ids of what belongs to it. A key without the right to see some of
 * it is refused the whole call: then it is made without that part, so that each part is given up once.
 */
export async function readWithAssociations(
  { call, parts }: Pick<Reading, "call" | "parts">,
  objectType: ObjectType,
  id: string,
): Promise<Outcome<WithAssociations>> {
  const type = HUBSPOT_OBJECT[objectType];
  const unreadable: UnreadablePart[] = [];
  const wanted = (objectType === "lead" ? AROUND_LEADS : KINDS).filter((kind) => kind !== type);
  let asked = await withoutClosed(parts, wanted, unreadable);
  for (;;) {
    const read = await readObject(call, type, id, SNAPSHOT_PROPERTIES[objectType], {
      propertiesWithHistory: HISTORY_PROPERTIES[objectType].join(","),
      ...(asked.length === 0 ? {} : { associations: asked.join(",") }),
    });
    if (read.ok) return succeed({ record: read.value, unreadable });
    if (read.failure.type !== "forbidden" || asked.length === 0) return read;
    const refused = refusedOf(asked, read.failure.missingScopes);
    unreadable.push(...refused.map((kind) => toUnreadable(kind, read)));
    asked = asked.filter((kind) => !refused.includes(kind));
  }
}

const KINDS: readonly HubspotObject[] = ["companies", "deals", ...ACTIVITY_KINDS];

/** Deals come with the person behind a lead. */
const AROUND_LEADS: readonly HubspotObject[] = ["contacts", "companies", ...ACTIVITY_KINDS];

/** What is known to be closed is not asked for, but named where the key could be given the right. */
async function withoutClosed(
  parts: Parts,
  asked: readonly HubspotObject[],
  unreadable: UnreadablePart[],
): Promise<readonly HubspotObject[]> {
  const open: HubspotObject[] = [];
  for (const kind of asked) {
    const state = kind === "companies" || kind === "deals" ? await parts.stateOf(kind) : null;
    if (state?.state !== "closed") open.push(kind);
    else if (state.because === "key") {
      const { missingScopes } = state;
      unreadable.push({ what: kind === "companies" ? "companies" : "deals", missingScopes });
    }
  }
  return open;
}

/** HubSpot names the scopes that are missing, not always; what most keys lack is given up first. */
function refusedOf(
  asked: readonly HubspotObject[],
  missingScopes: readonly string[],
): readonly HubspotObject[] {
  const words = new Set(missingScopes.flatMap((scope) => scope.split(".")));
  const named = asked.filter((kind) => words.has(kind));
  if (named.length > 0) return named;
  const extra = asked.filter((kind) => kind === "companies" || kind === "deals");
  return extra.length > 0 ? extra : asked;
}
