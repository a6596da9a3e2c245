import { describe, expect, it } from "vitest";
import { whatStops } from "#components/outbox/what-stops.ts";
import { whatWaitsFor } from "#components/outbox/what-waits-for.ts";
import { ACCOUNT, entry, note, patch, personKey, SERVER } from "#tests/support/fakes/entries.ts";

const NOW = 1_000_000;

describe("what keeps every write of an account here (P13.1)", () => {
  const write = entry({ seq: 1 });
  const account = { id: ACCOUNT, name: "Acme", pageHost: "app.hubspot.com", timeZone: null };
  const connection = { account, server: SERVER, trouble: null };

  it("is nothing where the connection is the one that the write was made for", () => {
    expect(whatStops(write, connection, NOW)).toBeNull();
  });

  it("is not guessed while the connection is being read", () => {
    expect(whatStops(write, undefined, NOW)).toBeNull();
  });

  it.each([
    ["no connection", null, { type: "needs-sign-in", cause: "missing" }],
    [
      "another account",
      { ...connection, account: { ...account, id: "99" } },
      { type: "wrong-account", expected: ACCOUNT, actual: "99" },
    ],
    [
      "another server",
      { ...connection, server: "eu.example.com" },
      { type: "wrong-account", expected: SERVER, actual: "eu.example.com" },
    ],
    [
      "a dead key",
      { ...connection, trouble: { type: "needs-sign-in", cause: "expired" } as const },
      { type: "needs-sign-in", cause: "expired" },
    ],
  ] as const)("is named where there is %s", (_, found, failure) => {
    expect(whatStops(write, found, NOW)).toEqual(failure);
  });

  it("is a limit until it ends", () => {
    const limit = (retryAt: number) => {
      const trouble = { type: "rate-limited", retryAt, scope: "daily" } as const;
      return whatStops(write, { ...connection, trouble }, NOW);
    };
    expect(limit(NOW + 1)?.type).toBe("rate-limited");
    expect(limit(NOW)).toBeNull();
  });
});

describe("what a write waits for", () => {
  const first = entry({ seq: 1, record: personKey("1") });

  it("is the write that it depends on (P4.2)", () => {
    const second = entry({ seq: 2, dependsOn: first.id });
    expect(whatWaitsFor(second, [first, second])).toEqual({ type: "action", holder: first });
  });

  it("is an earlier write to the same record, never one to another (P4.1, P5.1)", () => {
    const same = entry({ seq: 2, record: personKey("1") });
    const other = entry({ seq: 3, record: personKey("2") });
    const all = [first, same, other];
    expect(whatWaitsFor(same, all)?.holder).toBe(first);
    expect(whatWaitsFor(first, all)).toBeNull();
    expect(whatWaitsFor(other, all)).toBeNull();
  });

  it("is one that needs attention only where both set the same field (P5.3)", () => {
    const stuck = entry({ seq: 1, state: "attention", write: patch({ status: "offered" }) });
    const sameField = entry({ seq: 2, write: patch({ status: "accepted" }) });
    const otherField = entry({ seq: 3, write: patch({ ownerId: "7" }) });
    const text = entry({ seq: 4, write: note("HR-1") });
    expect(whatWaitsFor(sameField, [stuck])?.holder).toBe(stuck);
    expect(whatWaitsFor(otherField, [stuck])).toBeNull();
    expect(whatWaitsFor(text, [stuck])).toBeNull();
  });
});
