import { expect, it } from "vitest";
import type { ContractWorld } from "./world.ts";

type Merge = NonNullable<ContractWorld["merge"]>;

/**
 * A promise about merged records, for CRMs that lead from a merged-away id to the record that took it in.
 * Where there is no such trail nothing can be followed, and the person has to be told: that is what is
 * checked there instead.
 */
export function whereMergesLeaveATrail(
  createWorld: () => ContractWorld,
  promise: string,
  check: (world: ContractWorld, merge: Merge) => Promise<void>,
): void {
  if (createWorld().merge !== null) {
    it(promise, async () => {
      const world = createWorld();
      if (world.merge === null) throw new Error("The trail was there a moment ago");
      await check(world, world.merge);
    });
    return;
  }
  it(`tells people that merged records are not followed, and so not that it ${promise}`, () => {
    expect(createWorld().gateway.capabilities.inWords.join(" ")).toMatch(/merge/i);
  });
}
