import { expect, it } from "vitest";
import { createMemory, type GatewayMemory } from "#lib/crm/http/gateway-ports.ts";
import { createTokenBudget, SEAT_TOKENS } from "#lib/crm/pipedrive/tokens.ts";

const NOON = Date.parse("2026-11-21T12:00:00.000Z");
const MIDNIGHT = Date.parse("2026-11-22T00:00:00.000Z");

function createBudget(memory: GatewayMemory = createMemory()) {
  let time = NOON;
  const budget = createTokenBudget({ memory, now: () => time });
  return {
    ...budget,
    memory,
    setTime: (next: number) => {
      time = next;
    },
  };
}

const headers = (left: number, limit?: number) =>
  new Headers({
    "x-daily-ratelimit-token-remaining": String(left),
    ...(limit === undefined ? {} : { "x-daily-ratelimit-token-limit": String(limit) }),
  });

it("lets pulls have six tenths of a seat's tokens, writes nine, and a person all there are", async () => {
  const { spend } = createBudget();
  expect(await spend(SEAT_TOKENS * 0.6, "pulls")).toEqual({ ok: true, value: null });
  expect(await spend(1, "pulls")).toEqual({
    ok: false,
    failure: { type: "rate-limited", retryAt: MIDNIGHT, scope: "daily" },
  });
  expect(await spend(SEAT_TOKENS * 0.3, "writes")).toMatchObject({ ok: true });
  expect(await spend(1, "writes")).toMatchObject({ ok: false });
  expect(await spend(SEAT_TOKENS, "person")).toMatchObject({ ok: true });
});

it("counts calls side by side one by one", async () => {
  const { spend, memory } = createBudget();
  await Promise.all(Array.from({ length: 50 }, () => spend(20, "pulls")));
  expect(await memory.read("tokens")).toMatchObject({ used: 1_000 });
});

it("goes on where an earlier worker stopped, and not with what cannot be its count", async () => {
  const first = createBudget();
  await first.spend(17_999, "pulls");
  expect(await createBudget(first.memory).spend(10, "pulls")).toMatchObject({ ok: false });
  await first.memory.write("tokens", { used: "all", day: 7 });
  expect(await createBudget(first.memory).spend(10, "pulls")).toMatchObject({ ok: true });
});

it("begins anew at midnight", async () => {
  const { spend, setTime } = createBudget();
  await spend(18_000, "pulls");
  setTime(MIDNIGHT - 1);
  expect(await spend(1, "pulls")).toMatchObject({ ok: false });
  setTime(MIDNIGHT);
  expect(await spend(1, "pulls")).toMatchObject({ ok: true });
});

it("believes Pipedrive's own figures, of the whole company", async () => {
  const { spend, believe, memory } = createBudget();
  await believe(headers(250_000, 300_000));
  expect(await memory.read("tokens")).toMatchObject({ used: 50_000, limit: 300_000 });
  expect(await spend(100_000, "pulls")).toMatchObject({ ok: true });
  await believe(headers(100_000, 300_000));
  expect(await spend(10, "pulls")).toMatchObject({ ok: false });
  expect(await spend(10, "writes")).toMatchObject({ ok: true });
});

it("makes of what is left alone a limit that only grows", async () => {
  const { spend, believe, memory } = createBudget();
  await spend(10, "pulls");
  await believe(headers(59_990));
  expect(await memory.read("tokens")).toMatchObject({ used: 10, limit: 60_000 });
  await believe(headers(30_000));
  expect(await memory.read("tokens")).toMatchObject({ used: 30_000, limit: 60_000 });
});

it("does not believe headers that hold no number", async () => {
  const { believe, memory } = createBudget();
  await believe(new Headers({ "x-daily-ratelimit-token-remaining": "-5" }));
  await believe(new Headers({ "x-daily-requests-left": "1e9" }));
  expect(await memory.read("tokens")).toBeNull();
});
