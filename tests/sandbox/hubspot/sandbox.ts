import { Hono } from "hono";
import type { FaultRule, FaultScript } from "../faults.ts";
import { createFaultScript } from "../faults.ts";
import { createRandom } from "../random.ts";
import { ConnectionDropped, strike } from "../strike.ts";
import { createApi } from "./api.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { refusalByStatus } from "./refusal-by-status.ts";
import type { ServiceKey, Settings } from "./settings.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import type { JournalEntry, RequestEntry, SandboxState, World } from "./state.ts";
import { createState } from "./state.ts";

export interface SandboxOptions extends Partial<Settings> {
  /** Milliseconds since 1970; the wall clock unless a test brings its own. */
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  /** Fills the account: `seedDemo` for the demo's leads, nothing for an empty account. */
  readonly fill?: (world: World) => void;
}

export interface HubspotSandbox {
  /** The API as a Hono app. A dropped connection is a rejected promise. */
  readonly app: Hono;
  readonly world: World;
  readonly state: SandboxState;
  readonly faults: FaultScript;
  /** Every write that took effect, in order. */
  readonly journal: readonly JournalEntry[];
  /** Every request that arrived, refused and dropped ones too. */
  readonly requests: readonly RequestEntry[];
  /** From now on every write to a record of the type is refused while the property is empty. */
  requireProperty(type: ObjectTypeName, name: string): void;
  unrequireProperty(type: ObjectTypeName, name: string): void;
  /** Lets late commits that are due take effect; also happens before each request. */
  settle(): Promise<void>;
}

/** A HubSpot account that lives in memory and speaks the dated API over `app.fetch`. */
export function createHubspotSandbox(options: SandboxOptions = {}): HubspotSandbox {
  const { now = Date.now, sleep = realSleep, seed = 1, faults: rules, fill, ...given } = options;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...given };
  const random = createRandom(seed);
  const world: World = { settings, state: createState(settings, now()), random, now: () => now() };
  fill?.(world);
  const api = createApi(world, createWorlds(world));
  const faults = createFaultScript(rules);
  const requests: RequestEntry[] = [];
  const late = createLateWork(world.now, sleep);

  const app = new Hono();
  app.all("*", async (c) => {
    await late.settle();
    const request = c.req.raw;
    const url = new URL(request.url);
    const text = await request.clone().text();
    const effect = faults.take(request.method, url.pathname);
    const entry: RequestEntry = {
      at: world.now(),
      method: request.method,
      path: url.pathname,
      query: url.search,
      key: keyName(settings, request),
      body: parse(text),
      fault: effect === null ? null : JSON.stringify(effect),
      status: null,
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
            refuse: (status, policy) => refusalByStatus(status, random.uuid(), policy),
          });
    entry.status = answer.status;
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
    requireProperty: (type, name) => world.state.required.get(type)?.add(name),
    unrequireProperty: (type, name) => world.state.required.get(type)?.delete(name),
    settle: late.settle,
  };
}

export function isDropped(error: unknown): boolean {
  return error instanceof ConnectionDropped;
}

/** A key of another account opens an account of its own, empty but for itself. */
function createWorlds(own: World): (key: ServiceKey) => World {
  const others = new Map<number, World>();
  return (key) => {
    const portalId = key.portalId ?? own.settings.portalId;
    if (portalId === own.settings.portalId) return own;
    const known = others.get(portalId);
    if (known !== undefined) return known;
    const settings = { ...own.settings, portalId };
    const other: World = { ...own, settings, state: createState(settings, own.now()) };
    others.set(portalId, other);
    return other;
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

/** Which key was used, by name: the credential itself is never kept. */
function keyName(settings: Settings, request: Request): string | null {
  const token = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return null;
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
