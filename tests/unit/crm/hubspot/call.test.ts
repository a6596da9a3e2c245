import { describe, expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, KEY, NOW } from "./gateway-for.ts";

const ACCOUNT = { portalId: 24861337 };
const rate = (headers: Record<string, string>) => json(ACCOUNT, 200, headers);

describe("one call", () => {
  it("carries the key in a header and nowhere else", async () => {
    const { gateway, seen } = gatewayFor(() => json(ACCOUNT));
    await gateway.account();
    await gateway.search("sara");
    expect(seen.every((it) => it.headers.get("authorization") === `Bearer ${KEY}`)).toBe(true);
    const rest = seen.map(({ path, query, body }) => [path, query.toString(), body]);
    expect(JSON.stringify(rest)).not.toContain(KEY);
  });

  it("is not made without a key, or with one that could break the header", async () => {
    for (const [token, cause] of [
      [null, "missing"],
      ["", "missing"],
      ["a\r\nx: y", "invalid"],
      ["a b", "invalid"],
      ["ключ", "invalid"],
    ] as const) {
      const { gateway, seen } = gatewayFor(() => json(ACCOUNT), { token });
      expect(await gateway.account()).toEqual({
        ok: false,
        failure: { type: "needs-sign-in", cause },
      });
      expect(seen).toEqual([]);
    }
  });

  it.each([
    ["0", "0"],
    ["250000", "250001"],
    ["-5", "3"],
    ["250000", "many"],
    ["1e9", "400"],
  ])("does not believe a day of %s calls with %s left", async (limit, left) => {
    const { gateway } = gatewayFor(() =>
      rate({
        "x-hubspot-ratelimit-daily": limit,
        "x-hubspot-ratelimit-daily-remaining": left,
      }),
    );
    await gateway.account();
    expect(await gateway.dayAllowance?.()).toBeNull();
  });

  it("learns the account's real limit and what others have left of it", async () => {
    const { gateway, allowance } = gatewayFor(() =>
      rate({
        "x-hubspot-ratelimit-max": "190",
        "x-hubspot-ratelimit-interval-milliseconds": "10000",
        "x-hubspot-ratelimit-remaining": "4",
      }),
    );
    await gateway.account();
    const lane = allowance.state().lanes["calls"];
    expect(lane).toMatchObject({ calls: 190, intervalMs: 10_000 });
    expect(lane?.moments).toHaveLength(186);
  });

  it.each<Record<string, string>>([
    { "x-hubspot-ratelimit-max": "0", "x-hubspot-ratelimit-interval-milliseconds": "10000" },
    { "x-hubspot-ratelimit-max": "190", "x-hubspot-ratelimit-interval-milliseconds": "0" },
    { "x-hubspot-ratelimit-max": "1e9", "x-hubspot-ratelimit-interval-milliseconds": "10000" },
    { "x-hubspot-ratelimit-max": "-5", "x-hubspot-ratelimit-remaining": "many" },
  ])("does not believe %j", async (headers) => {
    const { gateway, allowance } = gatewayFor(() => rate(headers));
    await gateway.account();
    const lane = allowance.state().lanes["calls"];
    expect(lane).toMatchObject({ calls: 100, intervalMs: 10_000 });
    expect(lane?.moments).toHaveLength(1);
  });

  it("stops until midnight when the day's last call was made", async () => {
    const { gateway, seen } = gatewayFor(() =>
      rate({ "x-hubspot-ratelimit-daily-remaining": "0" }),
    );
    expect(await gateway.account()).toMatchObject({ ok: true });
    expect(await gateway.account()).toEqual({
      ok: false,
      failure: {
        type: "rate-limited",
        scope: "daily",
        retryAt: Date.parse("2026-11-22T00:00:00.000Z"),
      },
    });
    expect(seen).toHaveLength(1);
  });

  it("waits for a place in place of failing, or of being refused by HubSpot", async () => {
    const { gateway, seen, now } = gatewayFor(() => json(ACCOUNT));
    for (let call = 0; call < 99; call += 1) await gateway.account();
    expect(now()).toBe(NOW);
    expect(await gateway.account()).toMatchObject({ ok: true });
    expect(now()).toBe(NOW + 10_000);
    expect(seen).toHaveLength(100);
  });

  it("leaves a place for the person when the sync engine has used up its part", async () => {
    const { gateway, seen, now } = gatewayFor(() => json({ results: [] }));
    for (let call = 0; call < 94; call += 1) await gateway.getRecords("person", ["1"]);
    await gateway.owners();
    expect(now()).toBe(NOW);
    expect(seen).toHaveLength(96);
    await gateway.getRecords("person", ["1"]);
    expect(now()).toBe(NOW + 10_000);
  });

  it("calls a read that broke off busy, never unknown: it has changed nothing", async () => {
    const { gateway } = gatewayFor(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await gateway.account()).toMatchObject({
      failure: { type: "busy", retryAt: NOW + 2_000 },
    });
  });
});
