import { describe, expect, it } from "vitest";
import { KEYS, OTHER_PORTAL_ID } from "#tests/sandbox/hubspot/settings.ts";
import { patchOf } from "#tests/unit/crm/hubspot/gateway-for.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

const SARA = { firstname: "Sara", lastname: "Lindqvist", email: "sara@nordvik.example" };
const OFFER = patchOf({ fields: { status: "offered" } });

describe("what a person with the wrong key is told", () => {
  it.each([
    [KEYS.revoked, "invalid"],
    [KEYS.expired, "expired"],
    ["no-such-key", "invalid"],
    ["line\r\nbreak: x", "invalid"],
    ["", "missing"],
  ] as const)("asks for a new sign-in with the key %j: %s", async (key, cause) => {
    const { gateway } = createHubspotWorld({ key });
    expect(await gateway.account()).toEqual({
      ok: false,
      failure: { type: "needs-sign-in", cause },
    });
  });

  it.each([
    [KEYS.noContactRead, "crm.objects.contacts.read"],
    [KEYS.noContactWrite, "crm.objects.contacts.write"],
  ] as const)("names the scope that the key %j lacks", async (key, scope) => {
    const world = createHubspotWorld({ key });
    expect(await world.gateway.patch(world.add(SARA), OFFER)).toMatchObject({
      failure: { type: "forbidden", missingScopes: [scope] },
    });
  });

  it("names the scope that setting up fields needs, and what was done before stays reported", async () => {
    const { gateway } = createHubspotWorld({
      key: KEYS.noSchemaWrite,
      sandbox: { handrailFields: false },
    });
    expect(await gateway.setUpFields(async () => undefined)).toMatchObject({
      failure: { type: "forbidden", missingScopes: ["crm.schemas.contacts.write"] },
    });
  });

  it("names the scope that the list of owners needs", async () => {
    const { gateway } = createHubspotWorld({ key: KEYS.noOwners });
    expect(await gateway.owners()).toMatchObject({
      failure: { type: "forbidden", missingScopes: ["crm.objects.owners.read"] },
    });
  });

  it("says which account a key opens when it is not the expected one (P13.2)", async () => {
    const { gateway, accountId } = createHubspotWorld({ key: KEYS.otherPortal });
    expect(await gateway.account()).toEqual({
      ok: false,
      failure: { type: "wrong-account", expected: accountId, actual: String(OTHER_PORTAL_ID) },
    });
  });

  it("takes any account while none is expected yet", async () => {
    const connection = { accountId: null };
    const { gateway } = createHubspotWorld({ key: KEYS.otherPortal, connection });
    expect(await gateway.account()).toMatchObject({
      ok: true,
      value: { pageHost: "app-eu1.hubspot.com", timeZone: "Europe/Berlin" },
    });
  });
});

describe("what HubSpot refuses of a write", () => {
  it("names the property that an administrator made required", async () => {
    const world = createHubspotWorld();
    const record = world.add(SARA);
    world.sandbox.requireProperty("contacts", "jobtitle");
    expect(await world.gateway.patch(record, OFFER)).toEqual({
      ok: false,
      failure: {
        type: "rejected",
        issues: [
          { field: "jobtitle", message: expect.stringContaining('made "jobtitle" required') },
        ],
      },
    });
    world.sandbox.unrequireProperty("contacts", "jobtitle");
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
  });

  it("holds up nobody else in a batch because of one record's required property", async () => {
    const world = createHubspotWorld();
    const lacking = world.add({ ...SARA, email: "a@nordvik.example" });
    const complete = world.add({ ...SARA, email: "b@nordvik.example", jobtitle: "Buyer" });
    world.sandbox.requireProperty("contacts", "jobtitle");
    const outcomes = await world.gateway.patchMany(
      [lacking, complete].map((record) => ({ record, write: OFFER })),
    );
    expect(outcomes).toMatchObject([
      { failure: { type: "rejected", issues: [{ field: "jobtitle" }] } },
      { ok: true },
    ]);
  });

  it("says that the fields have to be set up when HubSpot does not have them", async () => {
    const world = createHubspotWorld({ sandbox: { handrailFields: false } });
    expect(await world.gateway.patch(world.add(SARA), OFFER)).toEqual({
      ok: false,
      failure: {
        type: "rejected",
        issues: [
          { field: "handrail_status", message: expect.stringContaining("Set up CRM fields") },
        ],
      },
    });
  });

  it("names the owner property when the owner has left", async () => {
    const world = createHubspotWorld();
    const write = patchOf({ fields: { ownerId: world.formerOwner.id } });
    expect(await world.gateway.patch(world.add(SARA), write)).toMatchObject({
      failure: { type: "rejected", issues: [{ field: "hubspot_owner_id" }] },
    });
  });
});

describe("what HubSpot's limits mean", () => {
  it("waits for the next midnight of the account when the day is used up", async () => {
    const world = createHubspotWorld({ connection: { timeZone: "Europe/Berlin" } });
    world.sandbox.faults.add({ match: {}, effect: { status: 429, policy: "DAILY" } });
    expect(await world.gateway.account()).toEqual({
      ok: false,
      failure: {
        type: "rate-limited",
        scope: "daily",
        retryAt: Date.parse("2026-11-21T23:00:00.000Z"),
      },
    });
  });

  it.each([
    ["TEN_SECONDLY_ROLLING", undefined, 10_000],
    ["SECONDLY", undefined, 1_000],
    ["TEN_SECONDLY_ROLLING", 3, 3_000],
    ["TEN_SECONDLY_ROLLING", "soon", 10_000],
  ] as const)(
    "after %s with Retry-After %j the next call waits %i ms in line (P11.2, P11.3)",
    async (policy, retryAfter, wait) => {
      const world = createHubspotWorld();
      const effect = { status: 429, policy, ...(retryAfter === undefined ? {} : { retryAfter }) };
      world.sandbox.faults.add({ match: {}, effect });
      const start = world.sandbox.world.now();
      expect(await world.gateway.account()).toMatchObject({
        failure: { type: "rate-limited", scope: "burst", retryAt: start + wait },
      });
      expect(await world.gateway.account()).toMatchObject({ ok: true });
      expect(world.sandbox.requests.map(({ at }) => at - start)).toEqual([0, wait]);
    },
  );

  it.each([999_999_999, "Fri, 21 Nov 2036 10:00:00 GMT"])(
    "after Retry-After %j asks nothing for an hour, and no longer (P11.2, P11.3)",
    async (retryAfter) => {
      const world = createHubspotWorld();
      const hour = 3_600_000;
      world.sandbox.faults.add({ match: {}, effect: { status: 429, retryAfter } });
      await world.gateway.account();
      const retryAt = world.sandbox.world.now() + hour;
      expect(await world.gateway.account()).toMatchObject({
        failure: { type: "rate-limited", scope: "burst", retryAt },
      });
      expect(world.sandbox.requests).toHaveLength(1);
      world.passTime(hour);
      expect(await world.gateway.account()).toMatchObject({ ok: true });
    },
  );

  it("waits at least two seconds for a locked record, and as long as HubSpot says for a move", async () => {
    const world = createHubspotWorld();
    const now = world.sandbox.world.now();
    world.sandbox.faults.add({ match: {}, effect: { status: 423, retryAfter: 0 } });
    expect(await world.gateway.account()).toMatchObject({
      failure: { type: "busy", retryAt: now + 2_000 },
    });
    world.sandbox.faults.add({ match: {}, effect: { status: 477 } });
    expect(await world.gateway.account()).toMatchObject({
      failure: { type: "busy", retryAt: now + 60_000 },
    });
  });
});
