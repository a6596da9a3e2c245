import { Hono } from "hono";
import { createFaultScript, type FaultRule, type FaultScript } from "../faults.ts";
import { createRandom } from "../random.ts";
import { strike } from "../strike.ts";
import { createApi } from "./api.ts";
import { costOf } from "./costs.ts";
import { refusalByStatus } from "./refusal.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import {
  createState,
  type JournalEntry,
  type RequestEntry,
  type SandboxState,
  type World,
} from "./state.ts";

export interface SandboxOptions extends Partial<Settings> {
  /** Milliseconds since 1970; the wall clock unless a test brings its own. */
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  /** Fills the account, which is empty but for its admin. */
  readonly fill?: (world: World) => void;
}

export interface PipedriveSandbox {
  /** The API as a Hono app. A dropped connection is a rejected promise. */
  readonly app: Hono;
  readonly world: World;
  readonly state: SandboxState;
  readonly faults: FaultScript;
  /** Every write that took effect, in order. */
  readonly journal: readonly JournalEntry[];
  /** Every request that arrived, refused and dropped ones too, with what it cost. */
  readonly requests: readonly RequestEntry[];
  /** Lets late commits that are due take effect; also happens before each request. */
  settle(): Promise<void>;
}

/** A company's Pipedrive account that lives in memory and speaks both versions of the API over `app.fetch`. */
export function createPipedriveSandbox(options: SandboxOptions = {}): PipedriveSandbox {
  const { now = Date.now, sleep = realSleep, seed = 1, faults: rules, fill, ...given } = options;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...given };
  const world: World = {
    settings,
    state: createState(settings),
    random: createRandom(seed),
    now: () => now(),
  };
  fill?.(world);
  const api = createApi(world);
  const faults = createFaultScript(rules);
  const requests: RequestEntry[] = [];
  const late = createLateWork(world.now, sleep);

  const app = new Hono();
  app.all("*", async (c) => {
    await late.settle();
    const request = c.req.raw;
    const url = new URL(request.url);
    const effect = faults.take(request.method, url.pathname);
    const entry: RequestEntry = {
      at: world.now(),
      method: request.method,
      path: url.pathname,
      query: url.search,
      key: keyName(settings, request),
      body: parse(await request.clone().text()),
      fault: effect === null ? null : JSON.stringify(effect),
      cost: 0,
      bytes: 0,
      status: null,
    };
    requests.push(entry);
    const serve = async (one: Request): Promise<Response> => {
      const answer = await api.fetch(one);
      if (answer.status < 400) entry.cost = costOf(request.method, url.pathname);
      return answer;
    };
    const answer =
      effect === null
        ? await serve(request)
        : await strike(effect, {
            request,
            serve,
            sleep,
            later: late.later,
            refuse: (status) => refusalByStatus(status),
          });
    entry.status = answer.status;
    entry.bytes = (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  });
  // A dropped connection has no response; any other error is a bug of the sandbox. Both must surface.
  app.onError((error) => {
    throw error;
  });

  return {
    app,
    world,
    state: world.state,
    faults,
    journal: world.state.journal,
    requests,
    settle: late.settle,
  };
}

interface LateWork {
  readonly later: (ms: number, work: () => Promise<void>) => void;
  readonly settle: () => Promise<void>;
}

/** Work that is due at a moment of the injected clock, whether or not anybody's timer rings then. */
function createLateWork(now: () => number, sleep: (ms: number) => Promise<void>): LateWork {
  let queue: readonly { readonly dueAt: number; readonly work: () => Promise<void> }[] = [];
  const settle = async (): Promise<void> => {
    const due = queue.filter((one) => one.dueAt <= now());
    queue = queue.filter((one) => one.dueAt > now());
    for (const one of due) await one.work();
  };
  return {
    settle,
    later: (ms, work) => {
      queue = [...queue, { dueAt: now() + ms, work }];
      void sleep(ms).then(settle);
    },
  };
}

function realSleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    // A sandbox that waits for a late commit must not keep a finished test process alive.
    setTimeout(resolve, ms).unref();
  });
}

/** Which token was used, by name: the credential itself is never kept. */
function keyName(settings: Settings, request: Request): string | null {
  const token = request.headers.get("x-api-token");
  if (token === null) return null;
  return settings.keys.find((key) => key.token === token)?.name ?? "unknown";
}

function parse(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
