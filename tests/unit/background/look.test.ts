import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { succeed } from "#lib/domain/failure.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { personKey } from "#tests/support/fakes/entries.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";
import { createCrmClocks } from "../../../entrypoints/background/crm-clocks.ts";
import type { Gateways } from "../../../entrypoints/background/gateways.ts";
import { createRefresher } from "../../../entrypoints/background/refresh.ts";

let store: Store;
afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

/** Looks at a record; the reply tells this offset, or none. An earlier reply told 99 s. */
async function look(offsetMs: number | null) {
  store = createStore(`-look-${offsetMs}`);
  const key = personKey("1");
  const clocks = createCrmClocks(() => undefined);
  const hear = clocks.of(key.connectionId, 0);
  hear({ offsetMs: 99_000, uncertaintyMs: 500 });
  const gateway = {
    getRecord: async () => {
      if (offsetMs !== null) hear({ offsetMs, uncertaintyMs: 500 });
      return succeed(snapshot({ key }));
    },
  };
  const gateways = {
    listen: clocks.listen,
    open: async () => ({ gateway, account: async () => succeed("1") }),
    report: async () => undefined,
  } as unknown as Gateways;
  return createRefresher(store, gateways, (records) => records).look(key);
}

it("answers how far the CRM's clock is ahead, as the replies of this very look tell (P7.10)", async () => {
  expect(await look(-7_200_000)).toEqual(succeed({ recordId: "1", clockOffset: -7_200_000 }));
});

it("goes by this device's clock where they bear no date, whatever earlier ones have told (P7.10)", async () => {
  expect(await look(null)).toEqual(succeed({ recordId: "1", clockOffset: 0 }));
});
