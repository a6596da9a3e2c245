import { browser } from "wxt/browser";

/** Whom a CRM was asked for and did not have: in memory only (`storage.session`), never on disk. */
export interface AskedAddresses {
  /** Those of the addresses for which it is worth asking: not asked for within the last hour. */
  readonly due: (connectionId: string, addresses: readonly string[]) => Promise<readonly string[]>;
  readonly remember: (connectionId: string, addresses: readonly string[]) => Promise<void>;
  readonly forget: (connectionId: string) => Promise<void>;
}

const REMEMBERED_MS = 60 * 60 * 1000;

/** More than anybody meets in an hour of reading mail. */
const MOST_REMEMBERED = 1_000;

/** @param now epoch milliseconds. */
export function createAskedAddresses(now: () => number): AskedAddresses {
  const name = (connectionId: string) => `asked:${connectionId}`;
  const read = async (connectionId: string): Promise<ReadonlyMap<string, number>> => {
    const kept: unknown = (await browser.storage.session.get(name(connectionId)))[
      name(connectionId)
    ];
    // Only this worker writes it, so its shape is known. A clock that was set back forgets it all.
    const asked = Object.entries((kept ?? {}) as Readonly<Record<string, number>>);
    const isFresh = (at: number) => at <= now() && now() - at < REMEMBERED_MS;
    return new Map(asked.filter(([, at]) => isFresh(at)));
  };
  return {
    due: async (connectionId, addresses) => {
      const asked = await read(connectionId);
      return addresses.filter((address) => !asked.has(address));
    },
    remember: async (connectionId, addresses) => {
      const at = now();
      const asked = new Map([
        ...(await read(connectionId)),
        ...addresses.map((address) => [address, at] as const),
      ]);
      const newest = [...asked].slice(-MOST_REMEMBERED);
      await browser.storage.session.set({ [name(connectionId)]: Object.fromEntries(newest) });
    },
    forget: (connectionId) => browser.storage.session.remove(name(connectionId)),
  };
}
