import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "#lib/store/databases.ts";
import type { CreateClouds } from "../engine/clouds.ts";
import { createDisk } from "../engine/disk.ts";
import { createHubspotClouds } from "../engine/hubspot-cloud.ts";
import { createTwentyClouds } from "../engine/twenty-cloud.ts";
import { checkMiss } from "./check-miss.ts";
import { playMiss } from "./play-miss.ts";
import type { Weakness } from "./weaken.ts";

/** Seed and number of runs come from the environment, as for the engine's simulation. */
const SEED = Number(process.env["SIM_SEED"] ?? 1);
const RUNS = Number(process.env["ESCALATION_RUNS"] ?? 100);
const KEYED_PART = 1 / 10;
const BROWSERS = 5;

/** Without a protection, something goes wrong within so many runs. */
const MOST_RUNS_UNPROTECTED = 60;

/** Two write at once, a third writes the log back over the second, whose own browser goes offline. */
const CROSSED_SEED = 1224;

/** What was seen: runs in which nothing goes wrong prove nothing. */
interface Tally {
  answered: number;
  escalated: number;
  troubles: number;
}

let stores: readonly Store[];

beforeAll(async () => {
  const disks = Array.from({ length: BROWSERS }, (_, nth) => createDisk(`-miss-${nth}`));
  stores = (await Promise.all(disks)).map(({ store }) => store);
});

async function playAll(createClouds: CreateClouds, runs: number): Promise<Tally> {
  const tally = { answered: 0, escalated: 0, troubles: 0 };
  for (let seed = SEED; seed < SEED + runs; seed += 1) {
    const played = await playMiss(stores, createClouds, seed, null);
    const end = await checkMiss(played).catch((error: unknown) => {
      throw new Error(`Again with SIM_SEED=${seed} ESCALATION_RUNS=1`, { cause: error });
    });
    tally[end] += 1;
    tally.troubles += Object.values(played.network.tally).reduce((sum, times) => sum + times, 0);
  }
  return tally;
}

describe("a miss that five browsers see, with clocks, networks and workers that fail them", {
  timeout: 30 * 60_000,
  shuffle: false,
}, () => {
  it(`leaves one event, one task and one owner in HubSpot, and never overrules an answer, in ${RUNS} runs (P3.7, P3.12, P7.6, P7.7, P7.8, P7.10, P8.2)`, async () => {
    const tally = await playAll(createHubspotClouds, RUNS);
    if (RUNS < 50) return;
    expect(Object.entries(tally).filter(([, times]) => times === 0)).toEqual([]);
  });

  it("names one owner in the end where the log was written over by whoever answered, and the rest had to wait (P7.11)", async () => {
    const played = await playMiss(stores, createHubspotClouds, CROSSED_SEED, null);
    expect(await checkMiss(played)).toBe("answered");
  });

  it("leaves the same in Twenty (P3.12, P7.6, P7.7)", async () => {
    const runs = Math.ceil(RUNS * KEYED_PART);
    const { answered, escalated } = await playAll(createTwentyClouds, runs);
    expect(answered + escalated).toBe(runs);
  });

  // Begun where it shows soon: most runs go well even so.
  it.each<[Exclude<Weakness, null>, RegExp, number]>([
    ["no-look", /there is one task/, 1],
    ["no-sweep", /there is one task/, 1],
    ["no-condition", /although the CRM had shown the answer/, 70],
    ["own-names", /one event for each miss/, 2],
    ["own-clock", /acted on early|dated by/, 1],
  ])("goes wrong without one of its protections: %s", async (weakness, complaint, firstSeed) => {
    await expect(playUnprotected(weakness, firstSeed)).rejects.toThrow(complaint);
  });
});

async function playUnprotected(weakness: Weakness, firstSeed: number): Promise<void> {
  for (let seed = firstSeed; seed < firstSeed + MOST_RUNS_UNPROTECTED; seed += 1) {
    await checkMiss(await playMiss(stores, createHubspotClouds, seed, weakness));
  }
}
