import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenBucket, type LaneLimit } from "#lib/crm/http/token-bucket.ts";

const CALLS: LaneLimit = { burst: 5, refill: 5, intervalMs: 10_000 };

function bucketAt(start = 1_000_000, limits: Record<string, LaneLimit> = { calls: CALLS }) {
  const clock = { now: start };
  return { clock, bucket: createTokenBucket({ now: () => clock.now, limits }) };
}

describe("the token bucket", () => {
  it("gives its burst at once, then says until when to wait", () => {
    const { bucket } = bucketAt();
    for (let call = 0; call < 5; call += 1) expect(bucket.take(["calls"])).toEqual({ ok: true });
    expect(bucket.take(["calls"])).toEqual({ ok: false, waitUntil: 1_002_000, scope: "burst" });
  });

  it("keeps its word: at the moment it named there is a token", () => {
    const { bucket, clock } = bucketAt();
    for (let call = 0; call < 40; call += 1) {
      const taken = bucket.take(["calls"]);
      if (taken.ok) continue;
      clock.now = taken.waitUntil;
      expect(bucket.take(["calls"])).toEqual({ ok: true });
    }
  });

  it("never lets more calls through in any interval than burst and refill allow", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 200 }), (steps) => {
        const { bucket, clock } = bucketAt();
        const passed: number[] = [];
        for (const step of steps) {
          clock.now += step;
          if (bucket.take(["calls"]).ok) passed.push(clock.now);
        }
        return passed.every(
          (start) =>
            passed.filter((at) => at >= start && at < start + CALLS.intervalMs).length <=
            CALLS.burst + CALLS.refill,
        );
      }),
    );
  });

  it("takes from all lanes or from none", () => {
    const search = { burst: 1, refill: 1, intervalMs: 1_000 };
    const { bucket } = bucketAt(1_000_000, { calls: CALLS, search });
    bucket.take(["calls", "search"]);
    expect(bucket.take(["calls", "search"]).ok).toBe(false);
    expect(bucket.state().lanes["calls"]?.tokens).toBe(4);
  });

  it("believes the CRM when others have used the allowance up, and its real limit", () => {
    const { bucket } = bucketAt();
    bucket.learn("calls", { remaining: 1 });
    expect(bucket.take(["calls"]).ok).toBe(true);
    expect(bucket.take(["calls"]).ok).toBe(false);
    bucket.learn("calls", { limit: { burst: 95, refill: 95, intervalMs: 10_000 } });
    expect(bucket.state().lanes["calls"]).toMatchObject({ burst: 95, tokens: 0 });
  });

  it("does not grow because the CRM says that more is left than we counted", () => {
    const { bucket } = bucketAt();
    bucket.take(["calls"], 4);
    bucket.learn("calls", { remaining: 90 });
    expect(bucket.state().lanes["calls"]?.tokens).toBe(1);
  });

  it("stops everything until the moment that the CRM named, and no shorter one shortens it", () => {
    const { bucket, clock } = bucketAt();
    bucket.pause(1_060_000, "daily");
    bucket.pause(1_001_000, "burst");
    expect(bucket.take([])).toEqual({ ok: false, waitUntil: 1_060_000, scope: "daily" });
    clock.now = 1_060_000;
    expect(bucket.take(["calls"])).toEqual({ ok: true });
  });

  it("survives a clock that goes back ten years and one that goes on ten years", () => {
    const decade = 10 * 365 * 24 * 60 * 60 * 1000;
    const { bucket, clock } = bucketAt(2 * decade);
    bucket.take(["calls"], 5);
    bucket.pause(clock.now + 60_000, "burst");
    clock.now -= decade;
    const taken = bucket.take(["calls"]);
    expect(taken.ok || taken.waitUntil <= clock.now + CALLS.intervalMs).toBe(true);
    clock.now += 3 * decade;
    expect(bucket.take(["calls"])).toEqual({ ok: true });
  });

  it("goes on from a saved state in another worker, as plain data", () => {
    const { bucket, clock } = bucketAt();
    bucket.take(["calls"], 5);
    bucket.pause(clock.now + 5_000, "burst");
    const saved = structuredClone(bucket.state());
    const next = createTokenBucket({ now: () => clock.now, limits: { calls: CALLS }, saved });
    expect(next.take(["calls"])).toEqual(bucket.take(["calls"]));
    clock.now += 5_000;
    expect(next.take(["calls"], 3)).toEqual(bucket.take(["calls"], 3));
  });

  it("gives a large request its turn once the bucket is full", () => {
    const { bucket } = bucketAt();
    expect(bucket.take(["calls"], 8)).toEqual({ ok: true });
    expect(bucket.take(["calls"]).ok).toBe(false);
  });
});
