import { Hono } from "hono";
import { takeTurns } from "../../support/take-turns.ts";
import { createFaultScript, type FaultRule, type FaultScript } from "../faults.ts";
import { strike } from "../strike.ts";
import { createApi } from "./api.ts";
import { fillOrganisation } from "./fill.ts";
import { isObject } from "./http.ts";
import { refusalByStatus } from "./refusal-by-status.ts";
import { applyGrants } from "./routes/tooling.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import {
  ADMIN_ID,
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
  readonly faults?: readonly FaultRule[];
  /** Fills the organisation beyond the people that every one has. */
  readonly fill?: (world: World) => void;
}

export interface SalesforceSandbox {
  /** The API as a Hono app. A dropped connection is a rejected promise. */
  readonly app: Hono;
  readonly world: World;
  readonly state: SandboxState;
  readonly faults: FaultScript;
  /** Every write that took effect, in order. */
  readonly journal: readonly JournalEntry[];
  /** Every request that arrived, refused and dropped ones too. */
  readonly requests: readonly RequestEntry[];
  /** Lets late commits that are due take effect; also happens before each request. */
  settle(): Promise<void>;
}

/** A Salesforce organisation that lives in memory and speaks its API over `app.fetch`. */
export function createSalesforceSandbox(options: SandboxOptions = {}): SalesforceSandbox {
  const { now = Date.now, sleep = realSleep, faults: rules, fill, ...given } = options;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...given };
  const world: World = { settings, state: createState(settings), now: () => now() };
  fillOrganisation(world);
  fill?.(world);
  world.state.journal.length = 0;
  const api = createApi(world);
  const faults = createFaultScript(rules);
  const requests: RequestEntry[] = [];
  const late = createLateWork(world.now, sleep);
  const inTurn = takeTurns();

  const app = new Hono();
  app.all("*", async (c) => {
    await late.settle();
    const request = c.req.raw;
    const url = new URL(request.url);
    const body = parse(await request.clone().text());
    const effect = faults.take(request.method, faultPath(url.pathname, body));
    const entry: RequestEntry = {
      at: world.now(),
      method: request.method,
      path: url.pathname,
      query: url.search,
      session: sessionName(world, request),
      body,
      fault: effect === null ? null : JSON.stringify(effect),
      status: null,
    };
    requests.push(entry);
    const serve = (one: Request): Promise<Response> =>
      inTurn(async () => {
        world.state.request += 1;
        const answer = await api.fetch(one);
        applyGrants(world, ADMIN_ID);
        return answer;
      });
    const answer =
      effect === null
        ? await serve(request)
        : await strike(effect, {
            request,
            serve,
            sleep,
            later: late.later,
            refuse: (status) => refusalByStatus(status, body),
          });
    entry.status = answer.status;
    return answer;
  });
  // A dropped connection has no response; any other error is a bug of the sandbox. Both must surface.
  app.onError((error) => {
    throw error;
  });

  const { state } = world;
  return { app, world, state, faults, journal: state.journal, requests, settle: late.settle };
}

/** The path as fault rules see it: several steps in one call are a write only when one of them is. */
function faultPath(path: string, body: unknown): string {
  const steps = isObject(body) ? body["compositeRequest"] : null;
  if (!Array.isArray(steps)) return path;
  const isRead = steps.every((step) => isObject(step) && step["method"] === "GET");
  return isRead ? `${path}/read` : path;
}

/** Work that is due at a moment of the injected clock, whether or not anybody's timer rings then. */
function createLateWork(now: () => number, sleep: (ms: number) => Promise<void>) {
  let queue: readonly { readonly dueAt: number; readonly work: () => Promise<void> }[] = [];
  const settle = async (): Promise<void> => {
    const due = queue.filter((one) => one.dueAt <= now());
    queue = queue.filter((one) => one.dueAt > now());
    for (const one of due) await one.work();
  };
  return {
    settle,
    later: (ms: number, work: () => Promise<void>): void => {
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

/** Whose token was used, by name: the token itself is never kept. */
function sessionName({ state }: World, request: Request): string | null {
  const token = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return null;
  return state.sessions.get(token)?.name ?? "unknown";
}

function parse(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
