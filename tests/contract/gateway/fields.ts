import { expect, it } from "vitest";
import type { ContractWorld } from "./world.ts";

export function fieldContract(createWorld: () => ContractWorld): void {
  it("reports each step as it goes, and finds everything in place when it is repeated", async () => {
    const { gateway } = createWorld();
    const reported: string[] = [];
    const first = await gateway.setUpFields(async (step) => {
      reported.push(step.label);
    });
    expect(first.ok && first.value.map((step) => step.label)).toEqual(reported);
    const second = await gateway.setUpFields(async () => undefined);
    expect(second.ok && second.value.every((step) => step.state === "exists")).toBe(true);
  });
}
