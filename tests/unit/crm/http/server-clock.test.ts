import { describe, expect, it } from "vitest";
import type { Http } from "#lib/crm/http/http.ts";
import { type HeardClock, readServerClock, withServerClock } from "#lib/crm/http/server-clock.ts";
import { fail, succeed } from "#lib/domain/failure.ts";

const DATE = "Sat, 21 Nov 2026 10:00:00 GMT";
/** The middle of the second that the date names. */
const SHOWN = Date.parse("2026-11-21T10:00:00.500Z");
const HOUR = 60 * 60_000;

const read = (headers: Record<string, string>, leftAt: number, arrivedAt = leftAt) =>
  readServerClock(new Headers(headers), leftAt, arrivedAt);

describe("the clock of a server", () => {
  it.each([
    ["agrees", 0],
    ["is two hours behind this device's", -2 * HOUR],
    ["is two hours ahead of it", 2 * HOUR],
  ])("%s", (_case, offsetMs) => {
    expect(read({ date: DATE }, SHOWN - offsetMs)).toEqual({ offsetMs, uncertaintyMs: 500 });
  });

  it("is taken for the middle between request and reply, and may be off by half the way", () => {
    expect(read({ date: DATE }, SHOWN - 1_000, SHOWN + 3_000)).toEqual({
      offsetMs: -1_000,
      uncertaintyMs: 2_500,
    });
  });

  it.each([
    ["there is no date", {}],
    ["the date is in another form", { date: "2026-11-21T10:00:00Z" }],
    ["the date is none", { date: "Sat, 41 Nov 2026 10:00:00 GMT" }],
    ["the date is from another decade", { date: "Thu, 01 Jan 1970 00:00:00 GMT" }],
    ["a cache on the way has kept the answer", { date: DATE, age: "7200" }],
  ])("is not known where %s", (_case, headers) => {
    expect(read({ ...headers }, SHOWN)).toBeNull();
  });

  it("is not known where this device's own clock was set, or it slept, meanwhile", () => {
    expect(read({ date: DATE }, SHOWN, SHOWN - 1)).toBeNull();
    expect(read({ date: DATE }, SHOWN, SHOWN + HOUR)).toBeNull();
  });
});

describe("a client that hears the server's clock", () => {
  const GET = { method: "GET", url: "https://api.example.com/" } as const;
  const reply = { status: 429, headers: new Headers({ date: DATE }), body: { type: "empty" } };

  async function hear(http: Http["request"]): Promise<readonly HeardClock[]> {
    const heard: HeardClock[] = [];
    const client = withServerClock(
      { request: http },
      () => SHOWN - HOUR,
      (it) => heard.push(it),
    );
    await client.request(GET);
    return heard;
  }

  it("hears it in a refusal as well, and hands the reply on", async () => {
    const answer = succeed(reply as never);
    const client = withServerClock(
      { request: async () => answer },
      () => SHOWN,
      () => undefined,
    );
    expect(await client.request(GET)).toBe(answer);
    expect(await hear(async () => answer)).toEqual([{ offsetMs: HOUR, uncertaintyMs: 500 }]);
  });

  it("hears nothing where nobody answered", async () => {
    expect(await hear(async () => fail({ type: "offline" }))).toEqual([]);
  });
});
