import type { AsyncCommand } from "fast-check";
import type { Model } from "./model.ts";
import type { Step } from "./steps.ts";
import { take } from "./take-step.ts";
import type { World } from "./world.ts";

/** A step as fast-check plays it: every promise is checked after it. */
export function toCommand(step: Step): AsyncCommand<Model, World> {
  return {
    check: () => true,
    run: async (model, world) => {
      await take(step, model, world);
      await world.observer.check();
    },
    toString: () => JSON.stringify(step),
  };
}
