import { describe, expect, it } from "vitest";
import { parseSecret, type SignedIn, secretToText } from "#lib/crm/http/secret.ts";
import type { SessionTokens } from "#lib/platform/session-tokens.ts";
import { takeTurns } from "#tests/support/take-turns.ts";
import { type AccessPorts, createAccess } from "../../../entrypoints/background/access.ts";
import { json } from "../crm/scripted-fetch.ts";

const NOW = Date.parse("2026-11-21T10:00:00.000Z");

const SIGNED_IN: SignedIn = {
  type: "signed-in",
  accessToken: "access-1",
  refreshToken: "refresh-1",
  clientId: "client",
  tokenUrl: "https://login.crm.example/token",
  expiresAt: NOW + 3_600_000,
};

/** One browser: what rests on disk, what is in memory, and a CRM that takes each refresh token once. */
function createBrowser(secret: string | null) {
  const state = { atRest: secret, inMemory: secret, now: NOW, taken: "refresh-1", number: 1 };
  const log: string[] = [];
  const tokens: SessionTokens = {
    read: async () => state.inMemory ?? state.atRest,
    replace: async (_id, next) => {
      if (state.atRest === null) return false;
      state.atRest = next;
      log.push("sealed");
      state.inMemory = next;
      return true;
    },
    forget: async () => {
      state.inMemory = null;
    },
  };
  let reply: ((form: URLSearchParams) => Response) | null = null;
  const exclusively = takeTurns();
  const ports: AccessPorts = {
    tokens,
    fetch: async (url, init) => {
      const form = new URLSearchParams(String(init.body));
      log.push(`${form.get("grant_type")} ${form.get("refresh_token")} at ${url}`);
      // A worker that asks at the same moment would be in between.
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (reply !== null) return reply(form);
      if (form.get("refresh_token") !== state.taken) return json({ error: "invalid_grant" }, 400);
      state.number += 1;
      state.taken = `refresh-${state.number}`;
      return json({
        access_token: `access-${state.number}`,
        refresh_token: state.taken,
        expires_in: 3_600,
      });
    },
    isOnline: () => true,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    now: () => state.now,
    exclusively: (_name, work) => exclusively(work),
  };
  return {
    state,
    log,
    ports,
    answer: (next: typeof reply) => {
      reply = next;
    },
  };
}

const signedIn = (change: Partial<SignedIn> = {}) =>
  createBrowser(secretToText({ ...SIGNED_IN, ...change }));

describe("a pasted key", () => {
  it("is what goes into a request, and nothing can renew it", async () => {
    const { ports } = createBrowser("pat-1");
    const access = await createAccess(ports, "c1");
    expect(await access.token()).toBe("pat-1");
    expect(access.renew).toBeNull();
  });

  it("is none where none rests", async () => {
    const access = await createAccess(createBrowser(null).ports, "c1");
    expect(await access.token()).toBeNull();
  });
});

describe("what a sign-in left", () => {
  it("is used while it holds, without asking anybody", async () => {
    const { ports, log } = signedIn();
    const access = await createAccess(ports, "c1");
    expect(await access.token()).toBe("access-1");
    expect(log).toEqual([]);
  });

  it("is renewed before it is used when it ends soon", async () => {
    const { ports, state, log } = signedIn();
    const access = await createAccess(ports, "c1");
    state.now = NOW + 3_600_000 - 30_000;
    expect(await access.token()).toBe("access-2");
    expect(log).toHaveLength(2);
  });

  it("rests anew before the new token is told to anybody", async () => {
    const { ports, state, log } = signedIn();
    const access = await createAccess(ports, "c1");
    const renewed = await access.renew?.("access-1");
    expect(renewed).toEqual({ ok: true, value: "access-2" });
    expect(log).toEqual(["refresh_token refresh-1 at https://login.crm.example/token", "sealed"]);
    expect(parseSecret(state.atRest ?? "")).toMatchObject({ refreshToken: "refresh-2" });
  });

  it("is renewed once, however many ask at once and in whichever context", async () => {
    const { ports, log } = signedIn();
    const [one, other] = [await createAccess(ports, "c1"), await createAccess(ports, "c1")];
    const all = await Promise.all([one, other, one].map((access) => access.renew?.("access-1")));
    expect(all).toEqual(Array(3).fill({ ok: true, value: "access-2" }));
    expect(log.filter((line) => line.startsWith("refresh_token"))).toHaveLength(1);
  });

  it("goes on with the rotated refresh token, also in a worker that starts after this one died", async () => {
    const { ports, state } = signedIn();
    await (await createAccess(ports, "c1")).renew?.("access-1");
    state.inMemory = null;
    const next = await createAccess(ports, "c1");
    expect(await next.token()).toBe("access-2");
    expect(await next.renew?.("access-2")).toEqual({ ok: true, value: "access-3" });
  });

  it("asks the person to sign in again when the CRM takes the refresh token no more", async () => {
    const { ports, state } = signedIn({ refreshToken: "refresh-0" });
    const access = await createAccess(ports, "c1");
    expect(await access.renew?.("access-1")).toMatchObject({
      failure: { type: "needs-sign-in", cause: "expired" },
    });
    expect(parseSecret(state.atRest ?? "")).toMatchObject({ refreshToken: "refresh-0" });
  });

  it("loses nothing when the answer is lost: the same refresh token is asked with again", async () => {
    const { ports, answer, log } = signedIn();
    const access = await createAccess(ports, "c1");
    answer(() => new Response("<html>", { status: 502 }));
    // The call for which it was wanted was refused for certain: busy, never unknown.
    expect(await access.renew?.("access-1")).toMatchObject({ failure: { type: "busy" } });
    answer(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await access.renew?.("access-1")).toMatchObject({ failure: { type: "busy" } });
    answer(null);
    expect(await access.renew?.("access-1")).toEqual({ ok: true, value: "access-2" });
    expect(log.filter((line) => line.includes("refresh-1 at"))).toHaveLength(3);
  });

  it("gives the old token while a renewal ahead of time does not work", async () => {
    const { ports, state, answer } = signedIn();
    const access = await createAccess(ports, "c1");
    state.now = NOW + 3_600_000 - 30_000;
    answer(() => new Response("", { status: 503 }));
    expect(await access.token()).toBe("access-1");
  });

  it("is not brought back by a renewal that ends after the person has disconnected", async () => {
    const { ports, state, answer } = signedIn();
    const access = await createAccess(ports, "c1");
    answer(() => {
      state.atRest = null;
      state.inMemory = null;
      return json({ access_token: "late", refresh_token: "late" });
    });
    expect(await access.renew?.("access-1")).toMatchObject({ failure: { cause: "missing" } });
    expect(state.atRest).toBeNull();
  });

  it("takes the key of somebody who has connected anew in between", async () => {
    const { ports, state } = signedIn();
    const access = await createAccess(ports, "c1");
    state.inMemory = "pasted";
    expect(await access.renew?.("access-1")).toEqual({ ok: true, value: "pasted" });
    expect(await access.token()).toBe("pasted");
  });
});
