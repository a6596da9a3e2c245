import { type Outcome, succeed } from "../../domain/failure.ts";
import type { CompanyContext } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { HUBSPOT_OBJECT, PATHS } from "./paths.ts";
import { COMPANY_PROPERTIES } from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { associationsSchema } from "./schema.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * The company of each of these records, by record, in two calls for a hundred: the primary one, else the first.
 * Those without one are left out, and all of them where the key may not see companies.
 */
export async function readCompaniesOf(
  call: Call,
  place: RecordPlace,
  ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, CompanyContext>>> {
  const ties = await readTies(call, place, [...new Set(ids)]);
  if (!ties.ok) return ties.failure.type === "forbidden" ? succeed(new Map()) : ties;
  const companyIds = ties.value.map(([, company]) => company);
  const read = await readBatch(call, "companies", companyIds, COMPANY_PROPERTIES);
  if (!read.ok) return read.failure.type === "forbidden" ? succeed(new Map()) : read;
  const own: RecordPlace = { ...place, objectType: "company" };
  const contexts = new Map(
    read.value.map((company) => [company.id, toSnapshot(company, own).company]),
  );
  return succeed(
    new Map(
      ties.value.flatMap(([id, company]) => {
        const context = contexts.get(company);
        return context === undefined ? [] : [[id, context] as const];
      }),
    ),
  );
}

/** Record and company, for each record that has one. */
async function readTies(
  call: Call,
  { objectType }: RecordPlace,
  ids: readonly string[],
): Promise<Outcome<readonly (readonly [string, string])[]>> {
  const ties: (readonly [string, string])[] = [];
  for (let at = 0; at < ids.length; at += BATCH_MAX) {
    const read = await call({
      method: "POST",
      path: PATHS.associations(HUBSPOT_OBJECT[objectType], "companies"),
      body: { inputs: ids.slice(at, at + BATCH_MAX).map((id) => ({ id })) },
      effect: "read",
      schema: associationsSchema,
    });
    if (!read.ok) return read;
    for (const { from, to } of read.value.results) {
      const primary = to.find(({ associationTypes }) =>
        (associationTypes ?? []).some(({ label }) => label === "Primary"),
      );
      const company = primary ?? to[0];
      if (company !== undefined) ties.push([from.id, company.toObjectId]);
    }
  }
  return succeed(ties);
}
