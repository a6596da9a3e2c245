import { type Outcome, succeed } from "../../domain/failure.ts";
import type { CompanyContext } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { readBatch } from "./read-batch.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * The organization of each of these people or deals, by record, in two calls a page. Those without one are left out,
 * and all of them where the key may not see organizations.
 */
export async function readCompaniesOf(
  call: Call,
  place: RecordPlace,
  ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, CompanyContext>>> {
  // Leads can only be read one by one, which costs more than a list is worth.
  if (place.objectType === "lead") return succeed(new Map());
  const records = await readBatch(call, place.objectType, ids);
  if (!records.ok) return records;
  const companyOf = records.value.flatMap(({ id, org_id: company }) =>
    company == null ? [] : [[String(id), String(company)] as const],
  );
  const companyIds = [...new Set(companyOf.map(([, company]) => company))];
  if (companyIds.length === 0) return succeed(new Map());
  const read = await readBatch(call, "company", companyIds);
  if (!read.ok) return read.failure.type === "forbidden" ? succeed(new Map()) : read;
  const own: RecordPlace = { ...place, objectType: "company" };
  const contexts = new Map(
    read.value.map((company) => [String(company.id), toSnapshot(company, own).company]),
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
