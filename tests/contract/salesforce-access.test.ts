import { describe, expect, it } from "vitest";
import type { Access } from "#lib/crm/http/access.ts";
import { succeed } from "#lib/domain/failure.ts";
import { DEFAULT_SETTINGS, TOKENS } from "#tests/sandbox/salesforce/settings.ts";
import { OFFER, SARA } from "./gateway/samples.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

const HOUR = 60 * 60 * 1000;

/** A sign-in whose token has run out, and what a renewal gives. */
function expiredAccess(renewed: string | null): Access & { readonly renewals: string[] } {
  const renewals: string[] = [];
  let token: string = TOKENS.expired;
  return {
    renewals,
    token: async () => token,
    renew: async (refused) => {
      renewals.push(refused);
      if (renewed === null) {
        return { ok: false, failure: { type: "needs-sign-in", cause: "expired" } };
      }
      token = renewed;
      return succeed(renewed);
    },
  };
}

describe("a token that has run out", () => {
  it("is renewed once, and the call made again", async () => {
    const access = expiredAccess(TOKENS.good);
    const { gateway, addPerson, heldBy, writes } = createSalesforceWorld({ access });
    const record = addPerson(SARA);
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(access.renewals).toEqual([TOKENS.expired]);
    expect(heldBy(record).status).toBe("offered");
    expect(writes()).toBe(1);
  });

  it("asks for a new sign-in when the renewal is refused", async () => {
    const { gateway, addPerson } = createSalesforceWorld({ access: expiredAccess(null) });
    expect(await gateway.patch(addPerson(SARA), OFFER)).toEqual({
      ok: false,
      failure: { type: "needs-sign-in", cause: "expired" },
    });
  });

  it("is renewed no second time when the new one is refused as well", async () => {
    const access = expiredAccess(TOKENS.expired);
    const { gateway } = createSalesforceWorld({ access });
    expect(await gateway.account()).toMatchObject({ failure: { type: "needs-sign-in" } });
    expect(access.renewals).toHaveLength(1);
  });

  it("is never sent as a header with anything else in it", async () => {
    const access: Access = { token: async () => "a\r\nx-evil: 1", renew: null };
    const { gateway, sandbox } = createSalesforceWorld({ access });
    expect(await gateway.account()).toMatchObject({ failure: { type: "needs-sign-in" } });
    expect(sandbox.requests).toEqual([]);
  });
});

describe("the day's calls", () => {
  it("are over at 403: everything stops for an hour, since nobody says for how long", async () => {
    const { gateway, addPerson } = createSalesforceWorld({ sandbox: { dailyLimit: 4 } });
    const record = addPerson(SARA);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({ ok: false });
    expect(await gateway.patch(record, OFFER)).toMatchObject({
      failure: {
        type: "rate-limited",
        scope: "daily",
        retryAt: Date.parse("2026-11-21T11:00:00.000Z"),
      },
    });
  });

  it("are left to people when few remain: the sync engine waits, a click does not", async () => {
    const { gateway, addPerson, sandbox, passTime } = createSalesforceWorld({
      sandbox: { dailyLimit: 1_000 },
    });
    const record = addPerson(SARA);
    await gateway.getRecord("person", record.recordId);
    sandbox.state.calls = 960;
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({ ok: true });
    expect(await gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "rate-limited", scope: "daily" },
    });
    expect(await gateway.search("sara")).toMatchObject({ ok: true });
    passTime(HOUR);
    sandbox.state.calls = 500;
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
  });

  it("that are over because too many ran at once are over for seconds only", async () => {
    const { gateway, addPerson, sandbox } = createSalesforceWorld();
    const record = addPerson(SARA);
    await gateway.getRecord("person", record.recordId);
    sandbox.state.rules.push(() => ({
      code: "REQUEST_LIMIT_EXCEEDED",
      message: "ConcurrentPerOrgLongTxn Limit exceeded.",
      fields: [],
    }));
    expect(await gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "rate-limited", scope: "burst" },
    });
  });
});

describe("the account", () => {
  it("is the organisation's API host, and the sign-in names the person", async () => {
    const { gateway, sandbox } = createSalesforceWorld();
    expect(await gateway.account()).toEqual({
      ok: true,
      value: {
        id: "nordvik.my.salesforce.com",
        name: "Nordvik Systems",
        pageHost: "nordvik.lightning.force.com",
        timeZone: "Europe/Berlin",
        user: {
          ownerId: [...(sandbox.state.rows.get("User")?.keys() ?? [])][0],
          name: "Ada Admin",
        },
      },
    });
  });

  it("names the person also where the app gives no right to ask for that", async () => {
    const oauth = { ...DEFAULT_SETTINGS.oauth, namesUser: false };
    const { gateway } = createSalesforceWorld({ sandbox: { oauth } });
    const account = await gateway.account();
    expect(account).toMatchObject({
      value: { name: "Nordvik Systems", user: { name: "Ada Admin" } },
    });
  });

  it("is another one when the organisation calls itself otherwise", async () => {
    const { gateway, sandbox } = createSalesforceWorld();
    Object.assign(sandbox.world.settings, { host: "fjord.my.salesforce.com" });
    expect(await gateway.account()).toEqual({
      ok: false,
      failure: {
        type: "wrong-account",
        expected: "nordvik.my.salesforce.com",
        actual: "fjord.my.salesforce.com",
      },
    });
  });
});

describe("the version of the API", () => {
  it.each([
    [["64.0", "65.0", "66.0", "67.0"], "v66.0"],
    [["58.0", "60.0"], "v60.0"],
  ])("of %j is %s, asked once", async (versions, spoken) => {
    const { gateway, sandbox } = createSalesforceWorld({ sandbox: { versions } });
    await gateway.search("sara");
    await gateway.search("sara");
    const asked = sandbox.requests.filter(({ path }) => path === "/services/data/");
    expect(asked).toHaveLength(1);
    const others = sandbox.requests.filter(({ path }) => path !== "/services/data/");
    expect(others.every(({ path }) => path.startsWith(`/services/data/${spoken}/`))).toBe(true);
  });

  it("that is too old is said so, and nothing else is asked", async () => {
    const { gateway, sandbox } = createSalesforceWorld({ sandbox: { versions: ["40.0"] } });
    expect(await gateway.search("sara")).toMatchObject({ failure: { type: "bad-reply" } });
    expect(sandbox.requests).toHaveLength(1);
  });
});
