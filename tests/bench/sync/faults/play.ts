import type { FaultEffect } from "#tests/sandbox/faults.ts";
import { createHubspotSandbox, type HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import type { Contender, Device, Running } from "../contenders/contender.ts";
import { createMachine, type Process } from "../mortal.ts";
import { createNetwork } from "../network.ts";
import { startVirtualTime, type VirtualTime } from "../virtual-time.ts";
import type { BenchWrite } from "../writes.ts";
import { RECORDS, type Schedule } from "./schedule.ts";
import { judge, type Verdict } from "./verdict.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");
/** After a stop the next process starts. */
const RESTART_MS = 2_000;
/** How often it is looked whether everything is done, and how long at most. */
const LOOK_MS = 5_000;
const PATIENCE_MS = 3 * 60 * 60 * 1000;
/** What left late has arrived by then. */
const AFTERMATH_MS = 120_000;

export interface Played {
  readonly verdict: Verdict;
  /** How many steps the processes took. */
  readonly steps: number;
}

let plays = 0;

/** Plays one fault script with one contender, from the first save until nothing waits any more. */
export async function play(contender: Contender, schedule: Schedule): Promise<Played> {
  plays += 1;
  const time = startVirtualTime(START, schedule.seed);
  try {
    return await playIn(time, contender, schedule);
  } finally {
    time.end();
  }
}

async function playIn(
  time: VirtualTime,
  contender: Contender,
  schedule: Schedule,
): Promise<Played> {
  const sandbox = createHubspotSandbox({ now: time.now, sleep: time.sleep });
  const latency = createRandom(schedule.seed);
  const network = createNetwork({
    sandbox,
    sleep: time.sleep,
    latencyMs: () => latency.between(50, 200),
    strike: (_, nthWrite) => effectAt(schedule, nthWrite, time.now() - START),
    during: time.during,
  });
  const machine = createMachine({ network, kills: schedule.kills, during: time.during });
  const device: Device = { name: `bench-${plays}`, network };
  const writes = createWrites(sandbox, schedule);
  const acknowledged = new Set<number>();

  arrangeWeather(time, schedule, network.setOnline);
  const processes = runProcesses(() => machine.start(), contender, device, time);
  void savesOf(schedule, writes).reduce(async (before, { at, write }) => {
    await before;
    await time.sleep(Math.max(0, START + at - time.now()));
    const { running, process } = await processes.current();
    await Promise.race([
      running.save([write]).then(() => acknowledged.add(write.id)),
      process.stopped,
    ]);
  }, Promise.resolve());

  const lastSaveAt = START + Math.max(...schedule.writes.map(({ at }) => at));
  const settledAt = await passUntilDone();
  await time.passUntil(time.now() + AFTERMATH_MS);
  const waiting = await contender.waiting(device);
  processes.end();
  machine.stop();
  await contender.clear(device);
  return {
    steps: machine.steps(),
    verdict: {
      ...judge(sandbox, writes, acknowledged, waiting),
      settledMs: settledAt === null ? null : settledAt - lastSaveAt,
    },
  };

  async function passUntilDone(): Promise<number | null> {
    await time.passUntil(lastSaveAt + RESTART_MS * (schedule.kills.length + 1));
    while (time.now() < START + PATIENCE_MS) {
      if ((await contender.waiting(device)) === 0) return time.now();
      await time.passUntil(time.now() + LOOK_MS);
    }
    return null;
  }
}

function effectAt(schedule: Schedule, nthWrite: number | null, at: number): FaultEffect | null {
  const { unauthorised, faults } = schedule;
  const isOut = unauthorised !== null && at >= unauthorised.from && at < unauthorised.to;
  if (isOut) return { status: 401 };
  return faults.find(({ write }) => write === nthWrite)?.effect ?? null;
}

function arrangeWeather(
  time: VirtualTime,
  { offline, clockShift }: Schedule,
  setOnline: (online: boolean) => void,
): void {
  const at = (moment: number, happen: () => void) => void time.sleep(moment).then(happen);
  if (offline !== null) {
    if (offline.from === 0) setOnline(false);
    else at(offline.from, () => setOnline(false));
    at(offline.to, () => setOnline(true));
  }
  if (clockShift !== null) at(clockShift.at, () => time.shiftClock(clockShift.by));
}

interface Alive {
  readonly process: Process;
  readonly running: Running;
}

/** Starts a process, and another one whenever it was stopped. */
function runProcesses(
  start: () => Process,
  contender: Contender,
  device: Device,
  time: VirtualTime,
) {
  let current = boot();
  let isOver = false;

  function boot(): Promise<Alive> {
    const process = start();
    void process.stopped.then(async () => {
      current = time.sleep(RESTART_MS).then(() => (isOver ? new Promise(() => {}) : boot()));
    });
    return new Promise((resolve) => {
      void contender.start(device, process).then((running) => resolve({ process, running }));
      void process.stopped.then(async () => resolve(await current));
    });
  }
  return {
    current: () => current,
    end: () => {
      isOver = true;
    },
  };
}

function createWrites(sandbox: HubspotSandbox, schedule: Schedule): readonly BenchWrite[] {
  const records = Array.from({ length: RECORDS }, (_, index) => {
    const email = `buyer-${index}@buyers.example`;
    return addObject(sandbox.world, "contacts", { email }, START).id;
  });
  const shown = new Map<string, string>();
  return schedule.writes.map(({ record, kind }, index) => {
    const recordId = records[record] ?? "";
    const text = `Said on the phone, no. ${index}.`;
    const base = shown.get(recordId) ?? null;
    if (kind === "patch") shown.set(recordId, text);
    return { id: index, recordId, kind, text, base, after: null };
  });
}

function savesOf({ writes: planned }: Schedule, writes: readonly BenchWrite[]) {
  return planned.flatMap(({ at }, index) => {
    const write = writes[index];
    return write === undefined ? [] : [{ at, write }];
  });
}
