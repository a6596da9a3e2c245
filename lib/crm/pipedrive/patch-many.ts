import type { Outcome } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import { type PatchItem, type PatchPorts, patchRecord } from "./patch.ts";

/** Several patches, one after another in the order given: Pipedrive has no call for more than one. */
export async function patchRecords(
  ports: PatchPorts,
  items: readonly PatchItem[],
): Promise<readonly Outcome<PatchReceipt>[]> {
  const outcomes: Outcome<PatchReceipt>[] = [];
  for (const item of items) outcomes.push(await patchRecord(ports, item));
  return outcomes;
}
