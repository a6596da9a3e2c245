import type { World } from "../hubspot/state.ts";
import type { Random } from "../random.ts";
import { addStory } from "./story.ts";
import { addOpportunityDeal, closedStories } from "./story-closed.ts";
import { openStories } from "./story-open.ts";
import type { Times } from "./times.ts";

/** Handoffs at each later point of their life. */
export function addHandoffStories(world: World, times: Times, random: Random): void {
  for (const story of [...openStories(times), ...closedStories(times)]) {
    addStory(world, random, story);
  }
  addOpportunityDeal(world, times);
}
