import { describe, expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, NOW, object, patchOf, person } from "./gateway-for.ts";

const ACCOUNT = { portalId: 24861337 };
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

describe("a Retry-After that cannot be true", () => {
  it.each([
    ["0", SECOND],
    ["-5", 10 * SECOND],
    ["-999999999", 10 * SECOND],
    [String(365 * 24 * 3_600), HOUR],
    ["99999999999999999999", 10 * SECOND],
    ["Tue, 21 Nov 2036 10:00:00 GMT", HOUR],
    ["Mon, 21 Nov 2016 10:00:00 GMT", SECOND],
    ["2036-11-21", 10 * SECOND],
    ["soon", 10 * SECOND],
    ["", 10 * SECOND],
  ])("of %j after a burst means %i ms (P11.2)", async (header, wait) => {
    const { gateway } = gatewayFor(() =>
      json({ policyName: "TEN_SECONDLY_ROLLING" }, 429, { "retry-after": header }),
    );
    expect(await gateway.account()).toEqual({
      ok: false,
      failure: { type: "rate-limited", scope: "burst", retryAt: NOW + wait },
    });
  });

  it.each(["0", "-5", String(365 * 24 * 3_600), "Tue, 21 Nov 2036 10:00:00 GMT"])(
    "of %j after the day's last call never means longer than the day (P11.2)",
    async (header) => {
      const { gateway } = gatewayFor(() =>
        json({ policyName: "DAILY" }, 429, { "retry-after": header }),
      );
      const outcome = await gateway.account();
      const failure = outcome.ok ? null : outcome.failure;
      const retryAt = failure?.type === "rate-limited" ? failure.retryAt : 0;
      expect(retryAt).toBeGreaterThanOrEqual(NOW + SECOND);
      expect(retryAt).toBeLessThanOrEqual(NOW + 25 * HOUR);
    },
  );

  it("of a year stops nobody for longer than an hour (P11.2)", async () => {
    let isBusy = true;
    const { gateway, allowance } = gatewayFor(() =>
      isBusy ? json({}, 429, { "retry-after": "31536000" }) : json(ACCOUNT),
    );
    await gateway.account();
    isBusy = false;
    expect(allowance.state().pause?.until).toBe(NOW + HOUR);
  });
});

describe("the server's own clock", () => {
  /** Everything that the gateway answers, with this Date header in each reply. */
  const answersWith = async (date: string | null) => {
    const headers: Record<string, string> = date === null ? {} : { date };
    const answers = [];
    for (const status of [200, 429, 500, 503]) {
      const { gateway, allowance } = gatewayFor(({ path }) =>
        json(path.includes("search") ? { results: [object("7")] } : object("7"), status, {
          ...headers,
          "retry-after": "7",
        }),
      );
      answers.push(
        await gateway.patch(person("7"), patchOf({ fields: { status: "offered" } })),
        await gateway.changes("person", { since: "2026-11-20T00:00:00.000Z", lastId: null }),
        await gateway.newestChange("person"),
        allowance.state(),
      );
    }
    return answers;
  };

  it.each(["Tue, 21 Nov 2036 10:00:00 GMT", "Mon, 21 Nov 2016 10:00:00 GMT", "never"])(
    "is never asked: a date of %s changes no answer and no wait (P4.4)",
    async (date) => {
      expect(await answersWith(date)).toEqual(await answersWith(null));
    },
  );
});
