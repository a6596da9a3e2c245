import type { Random } from "#tests/sandbox/random.ts";
import type { Cloud } from "../engine/clouds.ts";
import type { Timeline } from "./timeline.ts";

/** The way of several browsers to one CRM, on which requests take their time, are lost, or come late. */
export interface Network {
  readonly send: (browser: number, url: string, init: RequestInit) => Promise<Response>;
  readonly isOnline: (browser: number) => boolean;
  readonly setOnline: (browser: number, isOnline: boolean) => void;
  /** What has arrived that changes something about the lead, in order. */
  readonly arrivals: readonly Arrival[];
  /** From now on nothing goes wrong. */
  readonly heal: () => void;
  /** How often what went wrong. */
  readonly tally: Record<Trouble, number>;
}

/** A write that took effect. */
export interface Arrival {
  readonly browser: number;
  /** Its place among all requests that arrived. */
  readonly nth: number;
  /** The place of the request before it from the same browser, as it left: what the write was decided on. */
  readonly readNth: number;
  readonly body: string;
  /** When it arrived, epoch milliseconds. */
  readonly at: number;
}

export type Trouble = "lost-request" | "lost-reply" | "late";

const TROUBLES: readonly [Trouble, ...Trouble[]] = ["lost-request", "lost-reply", "late"];
const MOST_TROUBLES = 4;
const LONGEST_WAY_MS = 1_500;
const LATEST_MS = 50_000;

export function createNetwork(
  cloud: Cloud,
  timeline: Timeline,
  random: Random,
  troubleShare: number,
): Network {
  const arrivals: Arrival[] = [];
  const lastNth = new Map<number, number>();
  const troubles = new Map<number, number>();
  const offline = new Set<number>();
  const tally = { "lost-request": 0, "lost-reply": 0, late: 0 };
  let share = troubleShare;
  let nth = 0;

  const way = () => timeline.sleep(random.between(10, LONGEST_WAY_MS));

  const draw = (browser: number): Trouble | null => {
    const before = troubles.get(browser) ?? 0;
    if (before >= MOST_TROUBLES || !random.chance(share)) return null;
    troubles.set(browser, before + 1);
    const trouble = random.pick(TROUBLES);
    tally[trouble] += 1;
    return trouble;
  };

  const send: Network["send"] = async (browser, url, init) => {
    if (offline.has(browser)) throw new TypeError("Failed to fetch");
    const readNth = lastNth.get(browser) ?? 0;
    const arrive = async (): Promise<Response> => {
      nth += 1;
      lastNth.set(browser, nth);
      const body = typeof init.body === "string" ? init.body : "";
      if (body !== "") arrivals.push({ browser, nth, readNth, body, at: timeline.now() });
      const date = new Date(timeline.now()).toUTCString();
      const reply = await timeline.busy(async () =>
        cloud.sandbox.app.fetch(new Request(url, init)),
      );
      reply.headers.set("date", date);
      return reply;
    };
    const trouble = draw(browser);
    await way();
    if (trouble === "late") {
      timeline.at(timeline.now() + random.between(1_000, LATEST_MS), async () => {
        await arrive();
      });
    }
    if (trouble === "late" || trouble === "lost-request") throw new TypeError("Failed to fetch");
    const response = await arrive();
    await way();
    if (trouble === "lost-reply") throw new TypeError("Failed to fetch");
    return response;
  };

  return {
    send,
    isOnline: (browser) => !offline.has(browser),
    setOnline: (browser, isOnline) => {
      if (isOnline) offline.delete(browser);
      else offline.add(browser);
    },
    arrivals,
    heal: () => {
      share = 0;
      offline.clear();
    },
    tally,
  };
}
