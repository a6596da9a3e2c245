import type { ChangesCursor, ChangesPage, OwnedPage, SearchHit } from "../../domain/gateway.ts";
import type { SampleData, SampleRecord } from "./schema.ts";
import { SAMPLE_TYPE, toSnapshot } from "./to-domain.ts";

const PAGE = 100;
const HITS = 20;

const START = new Date(0).toISOString();

/** Leads whose name, address, company or role holds every word. */
export function findSamples(data: SampleData, words: string): readonly SearchHit[] {
  const terms = normal(words).split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  const holds = (record: SampleRecord) => {
    const { name, emails, company, jobTitle } = record;
    const text = normal([name, company.name, jobTitle, ...emails].filter(Boolean).join(" "));
    return terms.every((term) => text.includes(term));
  };
  return living(data)
    .filter(holds)
    .slice(0, HITS)
    .map(({ id, name, emails, company, jobTitle }) => ({
      objectType: SAMPLE_TYPE,
      recordId: id,
      name: name ?? emails[0] ?? `Lead ${id}`,
      detail: [jobTitle, company.name, emails[0]].filter(Boolean).join(", "),
    }));
}

/** One page of what changed at or after the cursor. No two changes share a stamp, so ids are not needed. */
export function changesOf(
  data: SampleData,
  connectionId: string,
  cursor: ChangesCursor,
): ChangesPage {
  const changed = living(data)
    .filter(({ version }) => version >= cursor.since)
    .toSorted((left, right) => (left.version < right.version ? -1 : 1));
  const page = changed.slice(0, PAGE);
  const more = changed.length > PAGE;
  return {
    records: page.map((record) => toSnapshot(record, connectionId, null)),
    // A full page goes on with the next one; the last page stays on it, so that nothing is skipped.
    cursor: { since: (more ? changed[PAGE] : page.at(-1))?.version ?? cursor.since, lastId: null },
    more,
  };
}

/** The end of the list of changes. */
export function newestChangeOf({ records }: SampleData): ChangesCursor {
  const stamps = records.map(({ version }) => version).toSorted();
  return { since: stamps.at(-1) ?? START, lastId: null };
}

/** One page of handoffs of these people, by id; of nobody's only what was offered waits for somebody. */
export function ownedBy(
  data: SampleData,
  connectionId: string,
  ownerIds: readonly (string | null)[],
  afterId: string | null,
): OwnedPage {
  const isAsked = ({ handoff }: SampleRecord) => {
    const { ownerId = null, status = null } = handoff;
    if (status === null || !ownerIds.includes(ownerId)) return false;
    return ownerId !== null || status === "offered";
  };
  const found = living(data)
    .filter((record) => isAsked(record) && Number(record.id) > Number(afterId ?? 0))
    .toSorted((left, right) => Number(left.id) - Number(right.id));
  const page = found.slice(0, PAGE);
  return {
    records: page.map((record) => toSnapshot(record, connectionId, null)),
    lastId: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

function living({ records }: SampleData): readonly SampleRecord[] {
  return records.filter(({ archived }) => !archived);
}

/** Letters as people type them, without case, marks or width. */
function normal(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
