import { describe, expect, it } from "vitest";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import type { HttpReply } from "#lib/crm/http/http.ts";
import { type Sending, send, usableKey } from "#lib/crm/http/send.ts";
import { type Failure, fail, type Outcome, succeed } from "#lib/domain/failure.ts";

const NOW = Date.parse("2026-11-21T10:00:00.000Z");
const REPLY: HttpReply = { status: 200, headers: new Headers(), body: { type: "empty" } };
const BROKEN: Failure = { type: "unknown", cause: "network", detail: "The connection broke." };

/** Sends one request to a server that answers like this. */
function sendTo(answer: Outcome<HttpReply>, sending: Partial<Sending<string>> = {}) {
  const allowance = createAllowance({ now: () => NOW, sleep: async () => {}, limits: {} });
  const ports = { http: { request: async () => answer }, allowance, now: () => NOW };
  const outcome = send(ports, {
    request: { method: "GET", url: "https://crm.example/a" },
    key: "key-1",
    effect: "read",
    use: "person",
    read: () => succeed("read"),
    ...sending,
  });
  return { allowance, outcome };
}

describe("sending a request of a gateway", () => {
  it("gives what was read of the reply", async () => {
    expect(await sendTo(succeed(REPLY)).outcome).toEqual({ ok: true, value: "read" });
  });

  it("calls a read that broke off busy: it has changed nothing", async () => {
    expect(await sendTo(fail(BROKEN)).outcome).toMatchObject({
      failure: { type: "busy", retryAt: NOW + 2_000 },
    });
  });

  it("leaves a write that broke off open", async () => {
    expect(await sendTo(fail(BROKEN), { effect: "write" }).outcome).toEqual(fail(BROKEN));
  });

  it("says that it never left when it never did, of a read and of a write", async () => {
    for (const effect of ["read", "write"] as const) {
      const { outcome } = sendTo(fail({ type: "offline" }), { effect });
      expect(await outcome).toEqual(fail({ type: "offline" }));
    }
  });

  it("stops all calls after a refusal for their number", async () => {
    const failure = { type: "rate-limited", retryAt: NOW + 60_000, scope: "burst" } as const;
    const { allowance, outcome } = sendTo(succeed(REPLY), { read: () => fail(failure) });
    expect(await outcome).toEqual(fail(failure));
    expect(await allowance.enter(["calls"], "person")).toEqual(fail(failure));
  });

  it("puts no key into a failure that repeats it (P14.2)", async () => {
    const failure: Failure = { type: "bad-reply", path: "/a", detail: "Got key-1." };
    const { outcome } = sendTo(succeed(REPLY), { read: () => fail(failure) });
    expect(await outcome).toEqual(fail({ ...failure, detail: "Got (key)." }));
  });
});

describe("a key for a header", () => {
  it("is taken when it is made of what tokens are made of", () => {
    expect(usableKey("00D1!a.b~c+d/e=f-g_h")).toEqual(succeed("00D1!a.b~c+d/e=f-g_h"));
  });

  it.each([null, ""])("is missing when it is %j", (key) => {
    expect(usableKey(key)).toEqual(fail({ type: "needs-sign-in", cause: "missing" }));
  });

  it.each(["a b", "a\r\nx-other: 1", "schlüssel"])("is no good when it is %j", (key) => {
    expect(usableKey(key)).toEqual(fail({ type: "needs-sign-in", cause: "invalid" }));
  });
});
