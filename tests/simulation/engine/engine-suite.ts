import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CreateClouds } from "./clouds.ts";
import { createHubspotClouds } from "./hubspot-cloud.ts";
import { createPlayer, type Player, RUNS, toCommands } from "./play.ts";
import { REGRESSIONS } from "./regressions.ts";
import type { Step } from "./steps.ts";
import { createTwentyClouds } from "./twenty-cloud.ts";

/**
 * Seed and number of runs come from the environment; the runs are shared out over files, so that they use
 * all cores. A failing run is printed in its smallest form, as steps that can be played again.
 */
const SEED = Number(process.env["SIM_SEED"] ?? 20_261_121);
const RUNS_IN_ALL = Number(process.env["SIM_RUNS"] ?? 2_000);
const SHARES = 2;
const KEYED_PART = 1 / 40;

/** About how many runs a slow machine plays in an hour, which is the most that a share may take for each so many. */
const RUNS_AN_HOUR = 6_000;
const HOUR_MS = 60 * 60_000;

/** One run that somebody wants to see again. */
const ASKED: readonly Step[] | null = JSON.parse(process.env["SIM_STEPS"] ?? "null");

/** Plays one of the shares before two HubSpot accounts; in the first one also what failed before. */
export function describeShare(share: number): void {
  const regressions = share === 1 ? REGRESSIONS : [];
  const clouds = { of: "two HubSpot accounts", createClouds: createHubspotClouds } as const;
  describeRuns({ ...clouds, share, part: 1 / SHARES, regressions });
}

/** A small part before a CRM that takes our ids for its notes: what is sent again at once is still one (P3.5). */
export function describeKeyed(): void {
  const clouds = { of: "two Twenty workspaces", createClouds: createTwentyClouds } as const;
  describeRuns({ ...clouds, share: 0, part: KEYED_PART, regressions: [] });
}

interface Played {
  readonly of: string;
  readonly createClouds: CreateClouds;
  readonly share: number;
  /** How much of all runs. */
  readonly part: number;
  readonly regressions: typeof REGRESSIONS;
}

function describeRuns({ of, createClouds, share, part, regressions }: Played): void {
  const runs = Math.ceil(RUNS_IN_ALL * part);
  const timeout = HOUR_MS * (1 + runs / RUNS_AN_HOUR);
  let player: Player;
  const playAgain = (_name: string, steps: readonly Step[]) => player.play(toCommands(steps));

  describe(`the engine, its store and its gateway before ${of}, share ${share}`, {
    timeout,
    shuffle: false,
  }, () => {
    beforeAll(async () => {
      player = await createPlayer(`share-${share}`, createClouds);
    });

    if (ASKED !== null) {
      it("plays what was asked for", () => playAgain("", ASKED));
      return;
    }

    if (regressions.length > 0) it.each(regressions)("failed once: %s", playAgain);

    it(`keeps every promise after every step of ${runs} runs from seed ${SEED + share} (${RULES})`, async () => {
      const result = await fc.check(
        fc.asyncProperty(RUNS, (steps) => player.play(steps)),
        { seed: SEED + share, numRuns: runs, interruptAfterTimeLimit: timeout - HOUR_MS / 2 },
      );
      if (result.failed) throw new Error(inWords(result), { cause: result.errorInstance });
      expect(result.numRuns).toBe(runs);
    });

    if (runs < ENOUGH_RUNS) return;
    it("met every kind of trouble on the way", () => {
      expect(Object.entries(player.tally).filter(([, times]) => times === 0)).toEqual([]);
    });
  });
}

/** In so many runs everything has happened several times. */
const ENOUGH_RUNS = 500;

/** What is looked at after every step, and when everything has come to rest. */
const RULES =
  "P1.1, P1.2, P1.3, P2.1, P2.3, P3.1, P3.2, P3.3, P3.4, P3.6, P3.7, P3.12, P4.1, P4.4, P5.3, P6.1, P6.2, P7.2, P7.3, P7.4, P7.5, P7.6, P7.8, P8.1, P8.2, P9.1, P10.1, P12.1, P12.2, P13.1, P13.3";

type Failed = Pick<
  fc.RunDetails<unknown>,
  "errorInstance" | "counterexample" | "seed" | "counterexamplePath"
>;

function inWords({ errorInstance, counterexample, seed, counterexamplePath }: Failed): string {
  const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const steps = String(counterexample).replace(/ ?\/\*.*\*\//, "");
  return [
    what,
    `Seed ${seed}, path ${counterexamplePath}. Again: npm run sim -- --steps '[${steps}]'`,
    "When it is understood, it belongs into tests/simulation/engine/regressions.ts.",
  ].join("\n");
}
