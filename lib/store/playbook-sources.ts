import { versionHash } from "../domain/playbook/content-hash.ts";
import { playbookRef } from "../domain/playbook/playbook-ref.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Store } from "./databases.ts";
import {
  PLAYBOOK_SOURCES,
  type PlaybookFrom,
  type PlaybookRow,
  type PlaybookSourceName,
  type PlaybookSourceRow,
} from "./rows.ts";

/** All sources there are, the one that wins first. */
export async function readSources({ ops }: Store): Promise<readonly PlaybookSourceRow[]> {
  const rows = await ops.playbookSources.toArray();
  const rank = ({ source }: PlaybookSourceRow) => PLAYBOOK_SOURCES.indexOf(source);
  return rows.toSorted((left, right) => rank(left) - rank(right));
}

/** A source that has given nothing yet. */
export function newSource(source: PlaybookSourceName): PlaybookSourceRow {
  return {
    source,
    ref: null,
    since: null,
    address: null,
    etag: null,
    checkedAt: null,
    trouble: null,
  };
}

/** The source following an address. Another one than before is asked from the start; what the old one gave stays. */
export function followed(row: PlaybookSourceRow, address: string): PlaybookSourceRow {
  return row.address === address
    ? row
    : { ...row, address, etag: null, checkedAt: null, trouble: null };
}

/** The source with another version that it gives from now on; the same version keeps its day. */
export function giving(row: PlaybookSourceRow, { ref, keptAt }: PlaybookRow): PlaybookSourceRow {
  return { ...row, ref, since: row.ref === ref ? row.since : keptAt, trouble: null };
}

/** A playbook as it is kept. */
export function toVersion(playbook: Playbook, from: PlaybookFrom, keptAt: number): PlaybookRow {
  const { id, version } = playbook;
  return {
    ref: playbookRef(playbook),
    id,
    version,
    hash: versionHash(playbook),
    keptAt,
    from,
    document: playbook,
  };
}

/** What becomes of the sources, and a version to be kept. Null leaves everything as it is. */
export interface SourceChange {
  readonly put?: readonly PlaybookSourceRow[];
  readonly remove?: readonly PlaybookSourceName[];
  readonly version?: PlaybookRow;
}

/**
 * Changes the sources in one strict transaction: `decide` sees them as they are at that moment, so that
 * what was fetched from one address is never taken for another's. Writes only what is different. Answers
 * what it saw.
 */
export async function changeSources(
  { ops }: Store,
  decide: (sources: readonly PlaybookSourceRow[]) => SourceChange | null,
): Promise<readonly PlaybookSourceRow[]> {
  return ops.transaction("rw", ops.playbookSources, ops.playbooks, async () => {
    const sources = await ops.playbookSources.toArray();
    const change = decide(sources);
    if (change === null) return sources;
    const { put = [], remove = [], version } = change;
    const texts = new Set(sources.map((row) => JSON.stringify(row)));
    const different = put.filter((row) => !texts.has(JSON.stringify(row)));
    if (different.length > 0) await ops.playbookSources.bulkPut([...different]);
    const there = remove.filter((name) => sources.some(({ source }) => source === name));
    if (there.length > 0) await ops.playbookSources.bulkDelete([...there]);
    if (version !== undefined) await keep(ops.playbooks, version);
    return sources;
  });
}

/**
 * Keeps the shipped playbook that a note was checked against, so that a later Handrail, which ships another
 * one, can still show it. A team's own are kept from the day on which they come in force.
 */
export async function keepShipped({ ops }: Store, playbook: Playbook, now: number): Promise<void> {
  if (playbook.origin !== "shipped") return;
  const version = toVersion(playbook, "shipped", now);
  await ops.transaction("rw", ops.playbooks, () => keep(ops.playbooks, version));
}

/** A version that is there stays as it came first, with the day on which it came. */
async function keep(table: Store["ops"]["playbooks"], version: PlaybookRow): Promise<void> {
  if ((await table.get(version.ref)) === undefined) await table.put(version);
}
