import type { World } from "../hubspot/state.ts";
import { createRandom } from "../random.ts";
import { addGeneratedLeads } from "./generate.ts";
import { demoOwners } from "./owners.ts";
import { addHandoffStories } from "./story-handoffs.ts";
import { addMainStories } from "./story-main.ts";
import { addOddStories } from "./story-odd.ts";
import { timesBefore } from "./times.ts";
import { addForms } from "./writer.ts";

const SEED = 20261121;

/** Fills the demo account: about three hundred leads, the same for the same start time. */
export function seedDemo(world: World): void {
  const times = timesBefore(world.now());
  const random = createRandom(SEED);
  world.state.owners.push(...demoOwners(times.start));
  addForms(world);
  addMainStories(world, times, random);
  addHandoffStories(world, times, random);
  addOddStories(world, times);
  addGeneratedLeads(world, times, random);
}
