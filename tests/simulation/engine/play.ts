import fc from "fast-check";
import type { CreateClouds } from "./clouds.ts";
import { comeToRest } from "./come-to-rest.ts";
import { toCommand } from "./commands.ts";
import { createDisk } from "./disk.ts";
import { createModel, type Model } from "./model.ts";
import { STEPS, type Step } from "./steps.ts";
import { createWorld, type Tally, type World } from "./world.ts";

const MOST_STEPS = 60;

/** Plays runs of the real engine one after the other, on one pair of databases. */
export interface Player {
  readonly tally: Tally;
  /** Throws when a promise is broken after a step, or when everything has come to rest. */
  readonly play: (steps: Iterable<fc.AsyncCommand<Model, World>>) => Promise<void>;
}

export async function createPlayer(name: string, createClouds: CreateClouds): Promise<Player> {
  const disk = await createDisk(`-simulation-${name}`);
  const tally = {
    deaths: 0,
    faults: 0,
    lateArrivals: 0,
    sent: 0,
    conflicts: 0,
    repairs: 0,
    overtaken: 0,
  };
  return {
    tally,
    play: async (steps) => {
      const model = createModel();
      const real = await createWorld(disk, model, tally, createClouds);
      await fc.asyncModelRun(() => ({ model, real }), steps);
      await comeToRest(model, real);
      addUp(tally, real);
    },
  };
}

function addUp(tally: Tally, { clouds, observer }: World): void {
  for (const { sandbox, writesFrom } of clouds) {
    tally.faults += sandbox.requests.filter(({ fault }) => fault !== null).length;
    tally.lateArrivals += writesFrom(0).filter(({ isLate }) => isLate).length;
  }
  tally.sent += observer.sentIds.size;
  tally.conflicts += observer.conflictIds.size;
  tally.repairs += observer.repairIds.size;
  tally.overtaken += observer.overtakenIds.size;
}

/** Any run of up to 60 steps. */
export const RUNS = fc.commands(
  STEPS.map((step) => step.map(toCommand)),
  { maxCommands: MOST_STEPS, size: "max" },
);

export function toCommands(steps: readonly Step[]): readonly fc.AsyncCommand<Model, World>[] {
  return steps.map(toCommand);
}
