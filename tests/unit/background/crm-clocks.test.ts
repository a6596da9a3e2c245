import { describe, expect, it } from "vitest";
import { createCrmClocks } from "../../../entrypoints/background/crm-clocks.ts";

const MINUTE = 60_000;

describe("what is kept of a CRM's clock", () => {
  it("is nothing while the two agree, and each change of more than a few seconds", () => {
    const kept: number[] = [];
    const hear = createCrmClocks((_id, offset) => kept.push(offset)).of("c1", 0);
    const offsets = [900, -5_500, 12 * MINUTE, 12 * MINUTE + 4_000, 11 * MINUTE, -300];
    for (const offsetMs of offsets) hear({ offsetMs, uncertaintyMs: 500 });
    expect(kept).toEqual([12 * MINUTE, 11 * MINUTE, -300]);
  });

  it("is not changed by what a slow answer cannot tell apart", () => {
    const kept: number[] = [];
    const hear = createCrmClocks((_id, offset) => kept.push(offset)).of("c1", 0);
    hear({ offsetMs: 15_000, uncertaintyMs: 12_500 });
    expect(kept).toEqual([]);
    hear({ offsetMs: 15_000, uncertaintyMs: 600 });
    expect(kept).toEqual([15_000]);
  });
});

describe("who listens", () => {
  it("hears the latest reply of this connection since then, and nothing of before or of another", () => {
    const clocks = createCrmClocks(() => undefined);
    clocks.of("c1", 0)({ offsetMs: 1, uncertaintyMs: 0 });
    const listen = clocks.listen("c1");
    clocks.of("c2", 0)({ offsetMs: 2, uncertaintyMs: 0 });
    expect(listen()).toBeNull();
    clocks.of("c1", 0)({ offsetMs: 3, uncertaintyMs: 0 });
    clocks.of("c1", 0)({ offsetMs: 4, uncertaintyMs: 0 });
    expect(listen()).toBe(4);
  });
});
