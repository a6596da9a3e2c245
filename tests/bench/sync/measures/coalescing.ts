import { createHubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import type { Contender, Device } from "../contenders/contender.ts";
import { createMachine } from "../mortal.ts";
import { createNetwork } from "../network.ts";
import { startVirtualTime } from "../virtual-time.ts";
import { type BenchWrite, PROPERTY } from "../writes.ts";
import { patchOf } from "./account.ts";

const EDITS = 1_000;
const RECORDS = 200;
const START = Date.parse("2026-11-21T10:00:00.000Z");
const LOOK_MS = 10_000;

export interface Coalescing {
  readonly calls: number;
  /** Of one call for each edit. */
  readonly callsPerEdit: number;
}

let runs = 0;

/**
 * A thousand edits of one field on two hundred records, spread over so many milliseconds; 0 for all of
 * them saved while there was no network.
 */
export async function measureCoalescing(
  contender: Contender,
  spreadMs: number,
): Promise<Coalescing> {
  runs += 1;
  const time = startVirtualTime(START, 1);
  try {
    const sandbox = createHubspotSandbox({ now: time.now, sleep: time.sleep });
    const latency = createRandom(1);
    const { sleep, during } = time;
    const latencyMs = () => latency.between(50, 200);
    const network = createNetwork({ sandbox, sleep, during, latencyMs });
    const machine = createMachine({ network, during });
    const device: Device = { name: `bench-edits-${runs}`, network };
    const records = Array.from(
      { length: RECORDS },
      () => addObject(sandbox.world, "contacts", {}, START).id,
    );
    const edits = createEdits(records);
    network.setOnline(spreadMs > 0);
    const running = await inTime(contender.start(device, machine.start()));
    if (spreadMs === 0) await inTime(running.save(edits));
    for (const [index, edit] of edits.entries()) {
      if (spreadMs === 0) break;
      await time.passUntil(START + (spreadMs * index) / EDITS);
      await inTime(running.save([edit]));
    }
    network.setOnline(true);
    do await time.passUntil(time.now() + LOOK_MS);
    while ((await contender.waiting(device)) > 0);
    machine.stop();
    await contender.clear(device);
    for (const edit of lastOfEach(edits)) {
      const shown = sandbox.state.records.contacts.get(edit.recordId)?.properties.get(PROPERTY);
      if (shown !== edit.text) throw new Error(`${contender.name} left an old value behind.`);
    }
    return { calls: sandbox.requests.length, callsPerEdit: sandbox.requests.length / EDITS };
  } finally {
    time.end();
  }

  /** Waits for something that itself waits for time to pass. */
  async function inTime<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false;
    void work.finally(() => {
      isDone = true;
    });
    while (!isDone) await time.passUntil(time.now());
    return work;
  }
}

function createEdits(records: readonly string[]): readonly BenchWrite[] {
  const random = createRandom(1);
  const shown = new Map<string, string>();
  return Array.from({ length: EDITS }, (_, id) => {
    const recordId = records[random.between(0, RECORDS - 1)] ?? "";
    const edit = patchOf(recordId, id, shown.get(recordId) ?? null);
    shown.set(recordId, edit.text);
    return edit;
  });
}

function lastOfEach(edits: readonly BenchWrite[]): readonly BenchWrite[] {
  return [...new Map(edits.map((edit) => [edit.recordId, edit])).values()];
}
