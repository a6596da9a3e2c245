import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { ChangesCursor, DayAllowance, Gateway } from "#lib/domain/gateway.ts";
import type { ObjectType } from "#lib/domain/record.ts";
import { type ReplayLead, toReplayLead } from "#lib/domain/routing/replay-lead.ts";
import type { CompanyContext, RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { ConnectionsPort } from "#lib/sync/ports.ts";

export interface LeadsQuestion {
  readonly connectionId: string;
  readonly objectType: ObjectType;
  /** ISO 8601: leads that came or were offered since then. */
  readonly since: string;
  /** Where the last page ended; null for the first. */
  readonly cursor: ChangesCursor | null;
}

export interface LeadsPage {
  readonly leads: ReplayLead[];
  /** Null after the last page. */
  readonly cursor: ChangesCursor | null;
  /** What is left of the day's calls; null where the CRM does not tell. */
  readonly allowance: DayAllowance | null;
}

/**
 * One page of the records that changed since a moment, those of them that are leads of that time. Nothing of
 * it is kept here: it is read to be counted.
 */
export async function readLeadsPage(
  gateways: Pick<ConnectionsPort, "open">,
  { connectionId, objectType, since, cursor }: LeadsQuestion,
): Promise<Outcome<LeadsPage>> {
  const open = await gateways.open(connectionId);
  if (open === null) return fail({ type: "needs-sign-in", cause: "missing" });
  const from = cursor ?? { since, lastId: null };
  const page = await open.gateway.changes(objectType, from);
  if (!page.ok) return page;
  const { records, more } = page.value;
  const next = page.value.cursor;
  // A list that does not move on would be read for ever.
  const isForward = next.since !== from.since || next.lastId !== from.lastId;
  const isLead = (record: RecordSnapshot) => toReplayLead(record, Date.parse(since)) !== null;
  const whole = await withCompanies(open.gateway, objectType, records.filter(isLead));
  if (!whole.ok) return whole;
  return succeed({
    leads: whole.value.flatMap((record) => toReplayLead(record, Date.parse(since)) ?? []),
    cursor: more && isForward ? next : null,
    allowance: (await open.gateway.dayAllowance?.()) ?? null,
  });
}

/** Rules ask about the company above all, and some lists show records without. */
async function withCompanies(
  gateway: Gateway,
  objectType: ObjectType,
  records: readonly RecordSnapshot[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  if (gateway.companiesOf === undefined || records.length === 0) return succeed(records);
  const ids = records.map(({ key }) => key.recordId);
  const companies = await gateway.companiesOf(objectType, ids);
  if (!companies.ok) return companies;
  return succeed(
    records.map((record) => {
      const company = companies.value.get(record.key.recordId);
      return company === undefined
        ? record
        : { ...record, company: completed(record.company, company) };
    }),
  );
}

/** The company's own words first, then the record's about it. */
function completed(own: CompanyContext, company: CompanyContext): CompanyContext {
  return {
    ...company,
    name: company.name ?? own.name,
    domain: company.domain ?? own.domain,
    industry: company.industry ?? own.industry,
    employees: company.employees ?? own.employees,
    country: company.country ?? own.country,
  };
}
