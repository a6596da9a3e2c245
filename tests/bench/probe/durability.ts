import Dexie from "dexie";
import { type ActionReceipt, performAction } from "#lib/commands/perform-action.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import type { ActionRefusal } from "#lib/domain/handoff/action.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { createStore, type OpsDatabase, type Store } from "#lib/store/databases.ts";
import { announceDraft, draftRows, journalDraft } from "#lib/store/draft-journal.ts";
import { declareVersions, OPS_VERSIONS } from "#lib/store/schema.ts";

/** Milliseconds until the browser said "kept". */
export interface DurabilityTimes {
  readonly saveStrict: readonly number[];
  readonly saveRelaxed: readonly number[];
  readonly keyStrict: readonly number[];
  readonly keyRelaxed: readonly number[];
}

const WORDS =
  "Asked by phone whether the connector reads their old part numbers; wants an answer by Friday.";

/**
 * Presses "Save touch" and types a key, over and over, into databases of the bench's own: the product's
 * strict one, and one that differs only in that it does not wait for the disk.
 */
export async function timeDurability(
  snapshot: RecordSnapshot,
  runs: number,
): Promise<DurabilityTimes> {
  const strict = createStore("-bench-strict");
  const relaxed = relaxedStore();
  const times = {
    saveStrict: [] as number[],
    saveRelaxed: [] as number[],
    keyStrict: [] as number[],
    keyRelaxed: [] as number[],
  };
  await Promise.all([strict.ops.open(), relaxed.ops.open()]);
  for (let run = 0; run < runs; run += 1) {
    times.saveStrict.push(await timeSave(strict, snapshot));
    times.saveRelaxed.push(await timeSave(relaxed, snapshot));
    // In the product they leave; a save on a record with hundreds of them waiting is nobody's day.
    for (const { ops } of [strict, relaxed]) await ops.outbox.clear();
    times.keyStrict.push(await timed(() => journalDraft(strict, draft(run))));
    times.keyRelaxed.push(await timed(() => announceDraft(relaxed, draft(run))));
  }
  for (const { ops } of [strict, relaxed]) await ops.delete();
  return times;
}

const newId = createIdMaker();

async function timeSave(store: Store, snapshot: RecordSnapshot): Promise<number> {
  const deps = {
    store,
    ask: () => Promise.reject(new Error("No worker here.")),
    now: Date.now,
    newId,
  };
  return timed(async () => {
    const result: Saved<ActionReceipt, ActionRefusal & { readonly type: "refused" }> =
      await performAction(deps, {
        action: {
          type: "add-touch",
          channel: "call",
          at: new Date().toISOString(),
          words: WORDS,
          facts: {},
        },
        snapshot,
        pending: [],
        playbook: DEFAULT_PLAYBOOK,
        owners: [],
        person: { ownerId: "8100002", name: "Dana Whitlock" },
        account: "24861337",
        server: "api.hubapi.com",
        typed: { draftId: "bench#touch", values: { words: WORDS } },
      });
    if (!result.ok) throw new Error(`The touch was not kept: ${JSON.stringify(result.failure)}`);
  });
}

function draft(run: number) {
  return draftRows("bench#note", { pain: `${WORDS.repeat(8)} key ${run}` }, run);
}

function relaxedStore(): Store {
  const ops = new Dexie("handrail-ops-bench-relaxed", {
    chromeTransactionDurability: "relaxed",
    cache: "disabled",
  }) as OpsDatabase;
  declareVersions(ops, OPS_VERSIONS);
  return { ...createStore("-bench-relaxed-cache"), ops };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
