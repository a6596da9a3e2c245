import { Hono } from "hono";
import { createFaultScript, type FaultRule, type FaultScript } from "../faults.ts";
import { strike } from "../strike.ts";
import { createApi } from "./api.ts";
import { refusalByStatus } from "./refusal.ts";
import { DEFAULT_SETTINGS, type TwentySettings } from "./settings.ts";
import {
  createWorld,
  type TwentyJournalEntry,
  type TwentyState,
  type TwentyWorld,
} from "./state.ts";

export interface TwentySandboxOptions extends Partial<TwentySettings> {
  /** Milliseconds since 1970; the wall clock unless a test brings its own. */
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  /** Fills the workspace; nothing for one without records. */
  readonly fill?: (world: TwentyWorld) => void;
}

export interface TwentyRequestEntry {
  readonly at: number;
  readonly method: string;
  /** The path with its query; for GraphQL also the kind and name of the operation. */
  readonly path: string;
  readonly body: unknown;
  readonly fault: string | null;
  /** Null when the connection was dropped. */
  status: number | null;
  /** Bytes of the answer's body. */
  bytes: number;
}

export interface TwentySandbox {
  /** The server as a Hono app. A dropped connection is a rejected promise. */
  readonly app: Hono;
  readonly world: TwentyWorld;
  readonly state: TwentyState;
  /** Rules match `/graphql/mutation/UpdatePeople` and the like, since all GraphQL has one address. */
  readonly faults: FaultScript;
  /** Every write that took effect, in order. */
  readonly journal: readonly TwentyJournalEntry[];
  /** Every request that arrived, refused and dropped ones too. */
  readonly requests: readonly TwentyRequestEntry[];
  /** Lets late commits that are due take effect; also happens before each request. */
  settle(): Promise<void>;
}

/** A Twenty workspace that lives in memory and speaks GraphQL and REST over `app.fetch`. */
export function createTwentySandbox(options: TwentySandboxOptions = {}): TwentySandbox {
  const { now = Date.now, sleep = realSleep, seed = 1, faults: rules, fill, ...given } = options;
  const settings: TwentySettings = { ...DEFAULT_SETTINGS, ...given };
  const world = createWorld(settings, () => now(), seed);
  fill?.(world);
  const api = createApi(world);
  const faults = createFaultScript(rules);
  const requests: TwentyRequestEntry[] = [];
  const late = createLateWork(world.now, sleep);

  const app = new Hono();
  app.all("*", async (c) => {
    await late.settle();
    const request = c.req.raw;
    const text = await request.clone().text();
    const path = labelOf(request, text);
    const effect = faults.take(request.method, path);
    const entry: TwentyRequestEntry = {
      at: world.now(),
      method: request.method,
      path,
      body: parse(text),
      fault: effect === null ? null : JSON.stringify(effect),
      status: null,
      bytes: 0,
    };
    requests.push(entry);
    const serve = async (one: Request): Promise<Response> => api.fetch(one);
    const answer =
      effect === null
        ? await serve(request)
        : await strike(effect, {
            request,
            serve,
            sleep,
            later: late.later,
            refuse: refusalByStatus,
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

/** What a fault rule can tell requests by: all GraphQL goes to one path. */
function labelOf(request: Request, text: string): string {
  const url = new URL(request.url);
  if (request.method !== "POST" || !/^\/(graphql|metadata)$/.test(url.pathname)) {
    return `${url.pathname}${decodeURIComponent(url.search)}`;
  }
  const operation = /\b(query|mutation)\s+(\w+)/.exec(text);
  return operation === null
    ? url.pathname
    : `${url.pathname}/${operation[1] ?? ""}/${operation[2] ?? ""}`;
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

function parse(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
