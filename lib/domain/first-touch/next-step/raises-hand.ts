import { loudness } from "../../story/find-trigger.ts";
import type { Step } from "../../story/step.ts";

/** Whether somebody asks, writes, calls or comes, rather than reads. */
export function raisesHand(step: Step): boolean {
  return loudness(step) >= LOUD;
}

const LOUD = 4;
