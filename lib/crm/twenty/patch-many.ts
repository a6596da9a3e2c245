import { fail, type Outcome } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import { recordKeyToString } from "../../domain/record.ts";
import { WRITE_BATCH } from "./capabilities.ts";
import type { Learned } from "./learn.ts";
import { type PatchItem, type PatchPorts, patchBatch } from "./patch.ts";
import { isRecordId, objectOf } from "./paths.ts";
import { isStale } from "./with-workspace.ts";
import { OBJECT_NAME } from "./workspace.ts";

export interface PatchManyPorts extends PatchPorts {
  readonly learned: Learned;
}

/**
 * Patches several records, each with its own outcome in the order given. Records of one kind travel
 * together; a second patch of one record goes after the first, so that it builds on it.
 */
export async function patchRecords(
  ports: PatchManyPorts,
  items: readonly PatchItem[],
): Promise<readonly Outcome<PatchReceipt>[]> {
  const answers = new Map<PatchItem, Outcome<PatchReceipt>>();
  for (const batch of toBatches(items)) {
    for (const [item, outcome] of await patchWithWorkspace(ports, batch))
      answers.set(item, outcome);
  }
  return items.map((item) => answers.get(item) ?? fail({ type: "not-found" }));
}

/** A record that does not know a field yet: it may have come since the server was asked. */
async function patchWithWorkspace(
  ports: PatchManyPorts,
  batch: readonly PatchItem[],
): Promise<ReadonlyMap<PatchItem, Outcome<PatchReceipt>>> {
  const known = await ports.learned.read();
  if (!known.ok) return new Map(batch.map((item) => [item, known]));
  const first = await patchKnown(ports, batch, known.value);
  const stale = batch.filter((item) => {
    const outcome = first.get(item);
    return outcome !== undefined && !outcome.ok && isStale(outcome.failure);
  });
  if (stale.length === 0) return first;
  const anew = await ports.learned.refresh();
  if (!anew.ok) return first;
  return new Map([...first, ...(await patchKnown(ports, stale, anew.value))]);
}

async function patchKnown(
  ports: PatchPorts,
  batch: readonly PatchItem[],
  workspace: Parameters<typeof patchBatch>[1]["workspace"],
): ReturnType<typeof patchBatch> {
  const [first] = batch;
  const objectType = first?.record.objectType ?? "lead";
  const object = objectOf(objectType);
  if (object === null || objectType === "lead") return new Map();
  return patchBatch(ports, { object, name: OBJECT_NAME[objectType], workspace }, batch);
}

/** Batches of one kind without repeats: the first patch of each record, then the second, and so on. */
function toBatches(items: readonly PatchItem[]): readonly (readonly PatchItem[])[] {
  const times = new Map<string, number>();
  const rounds = items
    .filter(({ record }) => isRecordId(record.recordId) && objectOf(record.objectType) !== null)
    .map((item) => {
      const key = recordKeyToString(item.record);
      const round = times.get(key) ?? 0;
      times.set(key, round + 1);
      return { item, name: `${String(round).padStart(6, "0")} ${item.record.objectType}` };
    });
  const groups = [...Map.groupBy(rounds, ({ name }) => name)].toSorted(([left], [right]) =>
    left.localeCompare(right),
  );
  return groups.flatMap(([, group]) => {
    const all = group.map(({ item }) => item);
    const count = Math.ceil(all.length / WRITE_BATCH);
    return Array.from({ length: count }, (_, index) =>
      all.slice(index * WRITE_BATCH, (index + 1) * WRITE_BATCH),
    );
  });
}
