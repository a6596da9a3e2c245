import { type Outcome, succeed } from "../../domain/failure.ts";
import type { CompanyContext } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { HUBSPOT_OBJECT, PATHS } from "./paths.ts";
import { COMPANY_PROPERTIES } from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { associationsSchema } from "./schema.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * The company of each of these records, by record, in two calls a page: the primary one, else the first. Those
 * without one are left out, and all of them where the key may not see companies.
 */
export async function readCompaniesOf(
  call: Call,
  place: RecordPlace,
  ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, CompanyContext>>> {
  if (ids.length === 0) return succeed(new Map());
  const ties = await call({
    method: "POST",
    path: PATHS.associations(HUBSPOT_OBJECT[place.objectType], "companies"),
    body: { inputs: ids.map((id) => ({ id })) },
    effect: "read",
    schema: associationsSchema,
  });
  if (!ties.ok) return ties.failure.type === "forbidden" ? succeed(new Map()) : ties;
  const companyOf = ties.value.results.flatMap(({ from, to }) => {
    const primary = to.find(({ associationTypes }) =>
      (associationTypes ?? []).some(({ label }) => label === "Primary"),
    );
    const company = primary ?? to[0];
    return company === undefined ? [] : [[from.id, company.toObjectId] as const];
  });
  const companyIds = companyOf.map(([, company]) => company);
  const read = await readBatch(call, "companies", companyIds, COMPANY_PROPERTIES);
  if (!read.ok) return read.failure.type === "forbidden" ? succeed(new Map()) : read;
  const own: RecordPlace = { ...place, objectType: "company" };
  const contexts = new Map(
    read.value.map((company) => [company.id, toSnapshot(company, own).company]),
  );
  return succeed(
    new Map(
      companyOf.flatMap(([id, company]) => {
        const context = contexts.get(company);
        return context === undefined ? [] : [[id, context] as const];
      }),
    ),
  );
}
