import { createHubspotSandbox, type HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import type { Device } from "../contenders/contender.ts";
import { createNetwork } from "../network.ts";
import type { BenchWrite } from "../writes.ts";

/** A CRM account in real time: the limit of HubSpot's smallest plan, and 50 to 200 ms to each answer. */
export interface LiveAccount {
  readonly sandbox: HubspotSandbox;
  readonly device: Device;
  readonly recordIds: readonly string[];
}

let accounts = 0;

export function createLiveAccount(records: number): LiveAccount {
  accounts += 1;
  const sandbox = createHubspotSandbox();
  const recordIds = Array.from(
    { length: records },
    (_, index) =>
      addObject(
        sandbox.world,
        "contacts",
        { email: `buyer-${index}@buyers.example` },
        sandbox.world.now(),
      ).id,
  );
  const latency = createRandom(1);
  const network = createNetwork({
    sandbox,
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    latencyMs: () => latency.between(50, 200),
  });
  return { sandbox, recordIds, device: { name: `bench-live-${accounts}`, network } };
}

export function noteOn(recordId: string, id: number, after: number | null = null): BenchWrite {
  return { id, recordId, kind: "note", text: `Said on the phone, no. ${id}.`, base: null, after };
}

export function patchOf(recordId: string, id: number, base: string | null = null): BenchWrite {
  return { id, recordId, kind: "patch", text: textOf(id), base, after: null };
}

function textOf(id: number): string {
  return `Work orders are typed twice, no. ${id}.`;
}
