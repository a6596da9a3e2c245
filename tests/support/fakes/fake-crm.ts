import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { ChangesPage, Gateway, OwnedPage } from "#lib/domain/gateway.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { personKey } from "./entries.ts";
import { createFakeGateway } from "./fake-gateway.ts";
import { snapshot } from "./snapshots.ts";

/** A record's fields as they were from `at` on, shown by lists from `shownAt` on. */
interface Version {
  readonly at: number;
  readonly shownAt: number;
  readonly status: string | null;
  readonly ownerId: string | null;
}

interface FakeRecord {
  readonly id: string;
  readonly versions: Version[];
  mergedIds: readonly string[];
  archived: boolean;
  hidden: boolean;
}

export type FakeValues = Pick<Version, "status" | "ownerId">;

/** The fake CRM's lists may lag this much. */
export const LAG_MS = 5_000;

/**
 * A small CRM in memory for reading: lists that lag and come in small pages, records that share a stamp,
 * are archived, merged, or hidden from the key. It has a clock of its own.
 */
export function createFakeCrm(options: { readonly pageSize?: number } = {}) {
  const { pageSize = 2 } = options;
  const records = new Map<string, FakeRecord>();
  const livesAs = new Map<string, string>();
  const calls: string[] = [];
  let owners: readonly Owner[] = [];
  let now = Date.parse("2026-11-20T09:00:00.000Z");
  let beforeAnswer: (call: string) => void = () => undefined;

  const isShown = (record: FakeRecord) => !record.archived && !record.hidden;
  const find = (id: string): FakeRecord | undefined => {
    let living = id;
    for (let next = livesAs.get(id); next !== undefined; next = livesAs.get(living)) living = next;
    return records.get(living);
  };
  const toSnapshot = ({ id, mergedIds }: FakeRecord, version: Version): RecordSnapshot =>
    snapshot({
      key: personKey(id),
      version: new Date(version.at).toISOString(),
      name: `Person ${id}`,
      emails: [`p${id}@x.example`],
      mergedIds,
      handoff: { status: version.status, ownerId: version.ownerId },
    });
  const newest = (record: FakeRecord): Version => {
    const version = record.versions.at(-1);
    if (version === undefined) throw new Error("Every record has a version.");
    return version;
  };
  const live = (record: FakeRecord): RecordSnapshot => toSnapshot(record, newest(record));
  /** What lists show: of each record the newest version that they know by now. */
  const listed = (): readonly RecordSnapshot[] =>
    [...records.values()].filter(isShown).flatMap((record) => {
      const version = record.versions.findLast(({ shownAt }) => shownAt <= now);
      return version === undefined ? [] : [toSnapshot(record, version)];
    });
  const byId = (one: RecordSnapshot, other: RecordSnapshot) =>
    Number(one.key.recordId) - Number(other.key.recordId);

  const answer = async <Value>(name: string, value: () => Outcome<Value>) => {
    calls.push(name);
    beforeAnswer(name);
    return value();
  };

  const changes: Gateway["changes"] = (_, { since, lastId }) =>
    answer("changes", () => {
      const rows = listed()
        .filter(
          ({ version, key }) =>
            version > since || (version === since && Number(key.recordId) > Number(lastId ?? "0")),
        )
        .toSorted((one, other) => one.version.localeCompare(other.version) || byId(one, other));
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      const cursor =
        last === undefined ? { since, lastId } : { since: last.version, lastId: last.key.recordId };
      const value: ChangesPage = { records: page, cursor, more: rows.length > pageSize };
      return succeed(value);
    });

  const gateway: Gateway = {
    ...createFakeGateway().gateway,
    owners: () => answer("owners", () => succeed(owners)),
    changes,
    newestChange: () =>
      answer("newestChange", () => {
        const stamps = listed().map(({ version }) => version);
        return succeed({ since: stamps.toSorted().at(-1) ?? EPOCH, lastId: null });
      }),
    owned: (_, ownerIds, afterId) =>
      answer("owned", () => {
        const rows = listed()
          .filter(({ handoff }) => (handoff.status ?? null) !== null)
          .filter(({ handoff }) => ownerIds.includes(handoff.ownerId ?? null))
          .filter(({ key }) => Number(key.recordId) > Number(afterId ?? "0"))
          .toSorted(byId);
        const page = rows.slice(0, pageSize);
        const lastId = rows.length > pageSize ? (page.at(-1)?.key.recordId ?? null) : null;
        const value: OwnedPage = { records: page, lastId };
        return succeed(value);
      }),
    findByEmails: (emails) =>
      answer("findByEmails", () =>
        succeed(listed().filter((record) => record.emails.some((it) => emails.includes(it)))),
      ),
    getRecords: (_, ids) =>
      answer("getRecords", () => {
        const found = ids.map(find).filter((record) => record !== undefined);
        return succeed([...new Set(found)].filter(isShown).map(live));
      }),
    getRecord: (_, id) =>
      answer<RecordSnapshot>("getRecord", () => {
        const record = find(id);
        if (record === undefined || record.hidden) return fail({ type: "not-found" });
        if (record.archived) return fail({ type: "archived" });
        const asked = record.id === id ? [] : [id];
        const mergedIds = [...new Set([...record.mergedIds, ...asked])];
        return succeed({ ...live(record), mergedIds });
      }),
  };

  return {
    gateway,
    /** The names of the calls made so far. */
    calls,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    setOwners: (next: readonly Owner[]) => {
      owners = next;
    },
    /** Writes a record's fields; lists show it `lagMs` later, at most `LAG_MS`. */
    write: (id: string, values: FakeValues, lagMs = 0) => {
      const record = find(id) ?? {
        id,
        versions: [],
        mergedIds: [],
        archived: false,
        hidden: false,
      };
      records.set(record.id, record);
      record.versions.push({ at: now, shownAt: now + Math.min(lagMs, LAG_MS), ...values });
    },
    archive: (id: string, archived = true) => {
      const record = find(id);
      if (record !== undefined) record.archived = archived;
    },
    hide: (id: string, hidden = true) => {
      const record = find(id);
      if (record !== undefined) record.hidden = hidden;
    },
    /** Folds a record into another one, which changes it. */
    merge: (id: string, into: string) => {
      const [folded, survivor] = [find(id), find(into)];
      if (folded === undefined || survivor === undefined || folded === survivor) return;
      records.delete(folded.id);
      livesAs.set(folded.id, survivor.id);
      survivor.mergedIds = [...survivor.mergedIds, folded.id];
      survivor.versions.push({ ...newest(survivor), at: now, shownAt: now });
    },
    /** What the CRM shows of each record at this moment, by id. */
    shown: (): ReadonlyMap<string, RecordSnapshot> =>
      new Map([...records.values()].filter(isShown).map((it) => [it.id, live(it)])),
    /** Runs before each answer, and may throw as a worker that dies, or change the CRM. */
    onCall: (hook: (call: string) => void) => {
      beforeAnswer = hook;
    },
  };
}

const EPOCH = "1970-01-01T00:00:00.000Z";

export function owner(id: string, teamIds: readonly string[] = []): Owner {
  return { id, name: `Owner ${id}`, email: null, active: true, teamIds };
}
