import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Account } from "../../domain/gateway.ts";
import type { Owner } from "../../domain/snapshot.ts";
import { type Page, readPages } from "../http/read-pages.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { isAppHost } from "./page-links.ts";
import { PATHS } from "./paths.ts";
import { accountSchema, ownersSchema } from "./schema.ts";

const OWNERS_PER_PAGE = "100";

/** The account that the key opens; a failure when it is not the one that was expected. */
export async function readAccount(
  call: Call,
  expectedId: string | null,
): Promise<Outcome<Account>> {
  const path = PATHS.accountDetails;
  const read = await call({ method: "GET", path, effect: "read", schema: accountSchema });
  if (!read.ok) return read;
  const { portalId, uiDomain, timeZone } = read.value;
  if (expectedId !== null && portalId !== expectedId) {
    return fail({ type: "wrong-account", expected: expectedId, actual: portalId });
  }
  return succeed({
    id: portalId,
    name: `Portal ${portalId}`,
    pageHost: isAppHost(uiDomain ?? "") ? (uiDomain ?? "") : "app.hubspot.com",
    timeZone: cleanText(timeZone),
    // A service key is the account's, not a person's.
    user: null,
  });
}

/** Everybody who can own a record, and those who once could: old records still name them. */
export async function readOwners(call: Call): Promise<Outcome<readonly Owner[]>> {
  const active = await readOwnerPages(call, "false");
  if (!active.ok) return active;
  const former = await readOwnerPages(call, "true");
  if (!former.ok) return former;
  const byId = new Map([...former.value, ...active.value].map((owner) => [owner.id, owner]));
  return succeed([...byId.values()].toSorted((left, right) => left.name.localeCompare(right.name)));
}

function readOwnerPages(
  call: Call,
  archived: "true" | "false",
): Promise<Outcome<readonly Owner[]>> {
  return readPages(PATHS.owners, (after) => readOwnerPage(call, archived, after));
}

async function readOwnerPage(
  call: Call,
  archived: "true" | "false",
  after: string | null,
): Promise<Outcome<Page<Owner>>> {
  const read = await call({
    method: "GET",
    path: PATHS.owners,
    query: { limit: OWNERS_PER_PAGE, archived, ...(after === null ? {} : { after }) },
    effect: "read",
    schema: ownersSchema,
  });
  if (!read.ok) return read;
  const rows = read.value.results.map((owner) => {
    const names = [cleanText(owner.firstName), cleanText(owner.lastName)];
    const email = cleanText(owner.email);
    return {
      id: owner.id,
      name: names.filter((name) => name !== null).join(" ") || (email ?? `Owner ${owner.id}`),
      email,
      active: archived === "false" && owner.archived !== true,
      teamIds: (owner.teams ?? []).map((team) => team.id),
    };
  });
  return succeed({ rows, after: read.value.paging?.next?.after ?? null });
}
