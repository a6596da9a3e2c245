import type { ManagedPolicy } from "#lib/platform/managed-policy.ts";
import type { Store } from "#lib/store/databases.ts";
import { changeSources, giving, readSources, toVersion } from "#lib/store/playbook-sources.ts";
import type { PlaybookSourceRow } from "#lib/store/rows.ts";
import { type AskPorts, askForPlaybook } from "./ask-playbook.ts";
import { applyPolicy } from "./playbook-policy.ts";

export interface PlaybookPorts extends AskPorts {
  readonly store: Store;
  readonly readPolicy: () => Promise<ManagedPolicy>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What became of asking: there is a new version, or the known one, or trouble, or no address to ask. */
export type PlaybookFetched = "new" | "same" | "trouble" | "no-address";

export interface Playbooks {
  /** Takes over what the organisation's policy says now, then asks the address if it is time for that. */
  readonly follow: () => Promise<void>;
  /** Asks the address that is followed, now. */
  readonly fetch: () => Promise<PlaybookFetched>;
  /** Asks it when the browser did not allow that before: somebody may have said yes. */
  readonly fetchIfForbidden: () => Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Brings the playbook here from a policy or an address. Whatever goes wrong, the last good one stays in force. */
export function createPlaybooks(ports: PlaybookPorts): Playbooks {
  const { store, now } = ports;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: asking twice at once would bring the same answer twice. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };

  const fetchFrom = async (row: PlaybookSourceRow, address: string): Promise<PlaybookFetched> => {
    const asked = await askForPlaybook(ports, address, row.etag);
    const isNew = asked.ok && asked.value.type === "playbook";
    const version = isNew ? toVersion(asked.value.playbook, "address", now()) : null;
    await changeSources(store, (sources) => {
      const current = sources.find(({ source }) => source === row.source);
      // Another address has been chosen meanwhile: this answer is nobody's.
      if (current?.address !== address) return null;
      const checked = { ...current, checkedAt: now() };
      if (!asked.ok) return { put: [{ ...checked, trouble: asked.failure }] };
      if (version === null || !isNew) return { put: [{ ...checked, trouble: null }] };
      return { put: [{ ...giving(checked, version), etag: asked.value.etag }], version };
    });
    if (!asked.ok) return "trouble";
    return version === null || version.ref === row.ref ? "same" : "new";
  };

  return {
    follow: async () => {
      // A browser that has just started takes seconds over this: nobody else waits for it.
      const policy = await ports.readPolicy();
      await inTurn(async () => {
        await applyPolicy(store, policy, now());
        const row = await readFollowed(store);
        if (row?.address != null && isDue(row, now())) await fetchFrom(row, row.address);
      });
    },
    fetch: () =>
      inTurn(async () => {
        const row = await readFollowed(store);
        return row?.address == null ? "no-address" : fetchFrom(row, row.address);
      }),
    fetchIfForbidden: () =>
      inTurn(async () => {
        const row = await readFollowed(store);
        if (row?.address == null || row.trouble?.type !== "not-allowed") return;
        await fetchFrom(row, row.address);
      }),
  };
}

/** The address's row, null where none is followed: there is none, or a policy has the playbook itself. */
async function readFollowed(store: Store): Promise<PlaybookSourceRow | null> {
  const governing = (await readSources(store)).find(({ source }) => source !== "here");
  return governing === undefined || governing.address === null ? null : governing;
}

/** A day after an answer, an hour after trouble. */
function isDue({ checkedAt, trouble }: PlaybookSourceRow, now: number): boolean {
  return checkedAt === null || now - checkedAt >= (trouble === null ? DAY_MS : HOUR_MS);
}
