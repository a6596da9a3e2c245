import { setTimeout as rest } from "node:timers/promises";
import type { Contender } from "../contenders/contender.ts";
import { createMachine } from "../mortal.ts";
import { createLiveAccount, type LiveAccount, noteOn } from "./account.ts";
import { type Push, readPush, WINDOW_MS } from "./push.ts";

const WINDOWS = 4;
/** More than the limit lets through in that time. */
const NOTES = 450;
const LOOK_MS = 20;

export interface Throughput extends Push {
  /** Of the processor, by this process: one is all of one core. */
  readonly processorShare: number;
}

/**
 * Lets one contender push notes, a call each, as hard as it will for forty seconds, with more waiting than
 * the limit lets through.
 */
export async function measureThroughput(contender: Contender): Promise<Throughput> {
  const account = createLiveAccount(NOTES);
  const { sandbox, device, recordIds } = account;
  const machine = createMachine({ network: device.network });
  device.network.setOnline(false);
  const running = await contender.start(device, machine.start());
  await running.save(recordIds.map((recordId, id) => noteOn(recordId, id)));
  const cpuBefore = process.cpuUsage();
  device.network.setOnline(true);
  const end = (await firstCall(account)) + WINDOWS * WINDOW_MS;
  await rest(end - Date.now());
  const cpu = process.cpuUsage(cpuBefore);
  const waiting = await contender.waiting(device);
  // One call after the last window, so that it counts as a whole one.
  while ((sandbox.requests.at(-1)?.at ?? 0) < end) await rest(LOOK_MS);
  machine.stop();
  if (waiting === 0) throw new Error(`${contender.name} ran out of work.`);
  return {
    ...readPush(sandbox, 0, WINDOWS),
    processorShare: (cpu.user + cpu.system) / 1000 / (WINDOWS * WINDOW_MS),
  };
}

async function firstCall({ sandbox }: LiveAccount): Promise<number> {
  for (;;) {
    const [first] = sandbox.requests;
    if (first !== undefined) return first.at;
    await rest(LOOK_MS);
  }
}
