import type { Hono } from "hono";
import type { LiveCrm } from "../live/live-crm.ts";
import { startLoopback } from "../live/loopback.ts";
import { type LiveReport, runLive } from "../live/run-live.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");

export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface LiveSetting<Sandbox> {
  readonly crm: LiveCrm;
  readonly server: string;
  readonly token: string;
  readonly createSandbox: (clock: Clock) => Sandbox;
  /** What of people, notes and tasks is there, by id. */
  readonly living: (sandbox: Sandbox) => readonly string[];
  readonly change?: (world: LiveWorld<Sandbox>) => void;
}

/** What a test may change before a run, and do while it goes on. */
export interface LiveWorld<Sandbox> {
  readonly sandbox: Sandbox;
  /** As Ctrl+C does. */
  readonly stop: AbortController;
  token: string;
  setUpFields: boolean;
  onLine?: (line: string) => void;
}

export interface LiveRun<Sandbox> {
  readonly report: LiveReport;
  readonly said: readonly string[];
  readonly sandbox: Sandbox;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A live check of a sandbox over real connections, on a clock that only the check's waiting moves. */
export async function checkLive<Sandbox extends { readonly app: Hono }>(
  setting: LiveSetting<Sandbox>,
): Promise<LiveRun<Sandbox>> {
  const { crm, server, living } = setting;
  let time = START;
  const now = () => time;
  const sandbox = setting.createSandbox({ now, sleep: async () => undefined });
  const before = living(sandbox).toSorted();
  const stop = new AbortController();
  const world: LiveWorld<Sandbox> = { sandbox, stop, setUpFields: false, token: setting.token };
  setting.change?.(world);
  const said: string[] = [];
  const loopback = await startLoopback((request) => sandbox.app.fetch(request));
  try {
    const report = await runLive({
      crm,
      server,
      token: world.token,
      setUpFields: world.setUpFields,
      runId: "test1",
      fetch: loopback.fetch,
      now,
      sleep: async (milliseconds) => {
        time += milliseconds;
      },
      say: (line) => {
        said.push(line);
        world.onLine?.(line);
      },
      stop: stop.signal,
    });
    return { report, said, sandbox, before, after: living(sandbox).toSorted() };
  } finally {
    await loopback.close();
  }
}
