import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AllowancePorts,
  type AllowanceState,
  createAllowance,
  type LaneReading,
  type Use,
} from "#lib/crm/http/allowance.ts";
import { createManualClock } from "#tests/sandbox/manual-clock.ts";

const START = Date.UTC(2026, 10, 21, 10);
const LIMITS = { calls: { calls: 100, intervalMs: 10_000 } };
const DECADE = 10 * 365 * 24 * 60 * 60 * 1000;

/** An allowance on a clock that only the test moves; `enter` answers at once or notes when it could go. */
function setUp(ports: Partial<AllowancePorts> = {}) {
  const clock = createManualClock(START);
  let shift = 0;
  const now = () => clock.now() + shift;
  const allowance = createAllowance({ now, sleep: clock.sleep, limits: LIMITS, ...ports });
  const went: { readonly name: string; readonly after: number }[] = [];
  const enter = async (
    name: string,
    use: Use = "background",
    reading: LaneReading | null = null,
  ) => {
    const entered = await allowance.enter(["calls"], use);
    if (entered.ok) {
      went.push({ name, after: clock.now() - START });
      entered.value.leave(reading);
    }
    return entered;
  };
  const many = (count: number, use: Use = "background") =>
    Promise.all(Array.from({ length: count }, (_, index) => enter(`${use} ${index}`, use)));
  return {
    allowance,
    clock,
    went,
    enter,
    many,
    setClock: (by: number) => {
      shift += by;
    },
  };
}

describe("how much of a limit is used", () => {
  it("lets the sync engine make 94 calls of 100 at once, and leaves the person a place without a wait", async () => {
    const { many, enter, clock, went } = setUp();
    void many(95);
    await clock.advance(0);
    expect(went).toHaveLength(94);
    await enter("person", "person");
    expect(went.at(-1)).toEqual({ name: "person", after: 0 });
  });

  it("never goes to the limit itself, not for a person either", async () => {
    const { many, clock, went } = setUp();
    void many(100, "person");
    await clock.advance(0);
    expect(went).toHaveLength(99);
  });

  it("uses nine tenths of the limit and more over a long run, and never more than the limit in any interval", async () => {
    const { clock, went, enter } = setUp();
    const run = async () => {
      for (;;) await enter("call");
    };
    void run();
    await clock.advance(60_000);
    const moments = went.map(({ after }) => after).filter((after) => after < 60_000);
    expect(moments.length / 600).toBeGreaterThanOrEqual(0.9);
    for (const end of moments) {
      const inWindow = moments.filter((at) => at <= end && at > end - 10_000);
      expect(inWindow.length).toBeLessThanOrEqual(94);
    }
  });

  it("takes from all lanes or from none, and counts nothing in a lane that nobody declared", async () => {
    const limits = {
      calls: { calls: 100, intervalMs: 10_000 },
      search: { calls: 2, intervalMs: 1_000 },
    };
    const { allowance, clock } = setUp({ limits });
    const entered: number[] = [];
    for (const lanes of [["calls", "search"], ["calls", "search"], ["other"]]) {
      void allowance.enter(lanes, "person").then(() => entered.push(clock.now() - START));
    }
    await clock.advance(999);
    expect(entered).toEqual([0]);
    expect(allowance.state().lanes["calls"]?.moments).toHaveLength(1);
    await clock.advance(1);
    expect(entered).toEqual([0, 1_000, 1_000]);
  });
});

describe("waiting in line", () => {
  it("goes in the order of asking, each as soon as there is a place", async () => {
    const { many, clock, went } = setUp({ limits: { calls: { calls: 2, intervalMs: 3_000 } } });
    void many(4);
    await clock.advance(12_000);
    expect(went).toEqual([
      { name: "background 0", after: 0 },
      { name: "background 1", after: 3_000 },
      { name: "background 2", after: 6_000 },
      { name: "background 3", after: 9_000 },
    ]);
  });

  it("lets a person's call go before those of the sync engine that have waited longer", async () => {
    const { many, enter, clock, went } = setUp();
    void many(120);
    await clock.advance(5_000);
    void enter("person", "person");
    await clock.advance(0);
    expect(went.at(-1)).toEqual({ name: "person", after: 5_000 });
    expect(went).toHaveLength(95);
  });

  it("gives up at once what would take longer than 12 s, and says until when", async () => {
    const { allowance, enter } = setUp();
    allowance.pause(START + 12_001, "burst");
    expect(await enter("call")).toEqual({
      ok: false,
      failure: { type: "rate-limited", retryAt: START + 12_001, scope: "burst" },
    });
  });

  it("waits a pause of 12 s out", async () => {
    const { allowance, enter, clock, went } = setUp();
    allowance.pause(START + 12_000, "burst");
    void enter("call");
    await clock.advance(12_000);
    expect(went).toEqual([{ name: "call", after: 12_000 }]);
  });

  it("keeps nobody longer than 12 s in line, however many stand before them", async () => {
    const { allowance, clock } = setUp({ limits: { calls: { calls: 2, intervalMs: 10_000 } } });
    const answers: { readonly ok: boolean; readonly after: number }[] = [];
    for (let call = 0; call < 6; call += 1) {
      void allowance.enter(["calls"], "background").then(({ ok }) => {
        answers.push({ ok, after: clock.now() - START });
      });
    }
    await clock.advance(60_000);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false, false, false]);
    expect(Math.max(...answers.map(({ after }) => after))).toBeLessThanOrEqual(12_000);
  });

  it("does not hold up the rest of the line with one that gave up", async () => {
    const { allowance, enter, clock, went } = setUp();
    allowance.pause(START + 60_000, "burst");
    expect(await enter("first")).toMatchObject({ ok: false });
    await clock.advance(60_000);
    await enter("second");
    expect(went).toEqual([{ name: "second", after: 60_000 }]);
  });
});

describe("what the CRM says about its limit", () => {
  it("is believed when it is another one than expected", async () => {
    const { many, enter, clock, went } = setUp();
    await enter("first", "background", {
      lane: "calls",
      limit: { calls: 190, intervalMs: 10_000 },
    });
    void many(200);
    await clock.advance(0);
    expect(went).toHaveLength(178);
  });

  it("counts what others have spent: somebody else uses the same key", async () => {
    const { many, enter, clock, went } = setUp();
    await enter("first", "background", { lane: "calls", remaining: 59 });
    void many(100);
    await clock.advance(9_999);
    expect(went).toHaveLength(94 - 40);
    await clock.advance(1);
    expect(went.length).toBeGreaterThan(94);
  });

  it("takes our own calls for nobody else's, however many are under way at once", async () => {
    const { allowance } = setUp();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => allowance.enter(["calls"], "background")),
    );
    // All of them had arrived before the first was answered.
    for (const entered of all) {
      if (entered.ok) entered.value.leave({ lane: "calls", remaining: 50 });
    }
    expect(allowance.state().lanes["calls"]?.moments).toHaveLength(50);
  });

  it("does not make room when it says that more is left than we counted", async () => {
    const { allowance, many, enter } = setUp();
    await many(60);
    await enter("last", "background", { lane: "calls", remaining: 100 });
    expect(allowance.state().lanes["calls"]?.moments).toHaveLength(61);
  });

  it("stops everything until the moment that it named, and no shorter one shortens that", async () => {
    const { allowance, enter } = setUp();
    allowance.pause(START + 60_000, "daily");
    allowance.pause(START + 1_000, "burst");
    expect(await enter("call")).toMatchObject({
      failure: { retryAt: START + 60_000, scope: "daily" },
    });
  });
});

describe("a clock that jumps (P4.4)", () => {
  it.each([
    ["back", -DECADE],
    ["on", DECADE],
  ])("%s ten years keeps nobody waiting longer than an interval", async (_direction, by) => {
    const { many, enter, clock, went, setClock } = setUp();
    await many(94);
    setClock(by);
    void enter("after the jump");
    await clock.advance(10_000);
    expect(went.at(-1)?.name).toBe("after the jump");
  });

  it.each([
    ["ten years", DECADE],
    ["half an hour", 30 * 60_000],
    ["a second", 1_000],
  ])("back %s ends a pause when it would have ended, neither later nor sooner", async (_, by) => {
    const { allowance, enter, clock, went, setClock } = setUp();
    allowance.pause(START + 60 * 60_000, "burst");
    await clock.advance(20 * 60_000);
    expect(await enter("before")).toMatchObject({ failure: { retryAt: START + 60 * 60_000 } });
    setClock(-by);
    expect(await enter("after")).toMatchObject({ failure: { retryAt: START + 60 * 60_000 - by } });
    await clock.advance(40 * 60_000 - 13_000);
    expect(await enter("too early")).toMatchObject({ ok: false });
    await clock.advance(13_000);
    await enter("at its end");
    expect(went).toEqual([{ name: "at its end", after: 60 * 60_000 }]);
  });

  it("back while nobody looked never makes a pause longer than the CRM asked for, also for the next worker", async () => {
    const first = setUp();
    first.allowance.pause(START + 60 * 60_000, "daily");
    const next = setUp({ saved: structuredClone(first.allowance.state()) });
    next.setClock(-DECADE);
    expect(await next.enter("call")).toMatchObject({
      failure: { retryAt: START - DECADE + 60 * 60_000 },
    });
  });

  it("on beyond a pause ends it, and back again does not bring it back", async () => {
    const { allowance, enter, went, setClock } = setUp();
    allowance.pause(START + 60 * 60_000, "burst");
    setClock(DECADE);
    await enter("then");
    setClock(-DECADE);
    await enter("again");
    expect(went).toEqual([
      { name: "then", after: 0 },
      { name: "again", after: 0 },
    ]);
  });

  it("back leaves a later pause as long as the CRM says now", async () => {
    const { allowance, enter, setClock } = setUp();
    allowance.pause(START + 60 * 60_000, "burst");
    setClock(-DECADE);
    allowance.pause(START - DECADE + 2 * 60 * 60_000, "daily");
    expect(await enter("call")).toMatchObject({
      failure: { retryAt: START - DECADE + 2 * 60 * 60_000, scope: "daily" },
    });
  });

  it("back an hour while somebody waits keeps them no longer than 12 s more", async () => {
    const { allowance, clock, setClock } = setUp();
    allowance.pause(START + 10_000, "burst");
    const answers: boolean[] = [];
    void allowance.enter(["calls"], "person").then(({ ok }) => answers.push(ok));
    await clock.advance(1_000);
    setClock(-59 * 60_000);
    await clock.advance(9_000);
    expect(answers).toEqual([false]);
  });
});

describe("another worker's life", () => {
  it("goes on from what was saved, as plain data", async () => {
    let saved: AllowanceState | null = null;
    const save = (state: AllowanceState) => {
      saved = structuredClone(state);
    };
    const first = setUp({ save });
    await first.many(94);
    const next = setUp({ saved });
    void next.enter("call");
    await next.clock.advance(9_999);
    expect(next.went).toEqual([]);
    await next.clock.advance(1);
    expect(next.went).toEqual([{ name: "call", after: 10_000 }]);
  });

  it("counts what was under way when the last one ended", async () => {
    const first = setUp();
    await Promise.all(
      Array.from({ length: 94 }, () => first.allowance.enter(["calls"], "background")),
    );
    const next = setUp({ saved: structuredClone(first.allowance.state()) });
    void next.enter("call");
    await next.clock.advance(9_999);
    expect(next.went).toEqual([]);
  });
});

it("keeps its word to a line of any shape: in order, never over the limit, nobody forgotten", async () => {
  const asked = fc.array(
    fc.record({
      wait: fc.nat(2_000),
      use: fc.constantFrom<Use>("person", "background"),
      underWay: fc.nat(3_000),
    }),
    { minLength: 1, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(asked, async (calls) => {
      const { allowance, clock } = setUp({ limits: { calls: { calls: 4, intervalMs: 5_000 } } });
      const went: { readonly index: number; readonly use: Use; readonly at: number }[] = [];
      let answered = 0;
      for (const [index, { wait, use, underWay }] of calls.entries()) {
        await clock.advance(wait);
        void allowance.enter(["calls"], use).then(async (entered) => {
          answered += 1;
          if (!entered.ok) return;
          went.push({ index, use, at: clock.now() });
          await clock.sleep(underWay);
          entered.value.leave(null);
        });
      }
      await clock.advance(60_000);
      expect(answered).toBe(calls.length);
      for (const use of ["person", "background"] as const) {
        const order = went.filter((one) => one.use === use).map(({ index }) => index);
        expect(order).toEqual(order.toSorted((left, right) => left - right));
      }
      for (const { at } of went) {
        const inWindow = went.filter((one) => one.at <= at && one.at > at - 5_000);
        expect(inWindow.length).toBeLessThanOrEqual(3);
      }
    }),
    { numRuns: 40 },
  );
});
