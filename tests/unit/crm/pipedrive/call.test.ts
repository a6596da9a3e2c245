import { expect, it } from "vitest";
import { html, json } from "../scripted-fetch.ts";
import { gatewayFor, HOST, KEY, NOW, ok, person, personRow } from "./gateway-for.ts";

const NOBODY = { id: 7001, name: "Ada", company_domain: "acme" };

it("sends the token in Pipedrive's header, to the company's own host and nowhere else", async () => {
  const { gateway, seen } = gatewayFor(() => ok(NOBODY));
  expect(await gateway.account()).toEqual({
    ok: true,
    value: {
      id: HOST,
      name: "acme",
      pageHost: HOST,
      timeZone: null,
      user: { ownerId: "7001", name: "Ada" },
    },
  });
  const [request] = seen;
  expect(request?.path).toBe("/api/v1/users/me");
  expect(request?.headers.get("x-api-token")).toBe(KEY);
  expect(request?.headers.get("authorization")).toBeNull();
  expect(request?.query.toString()).toBe("");
});

it.each([
  [null, "missing"],
  ["", "missing"],
  ["a\r\nx-evil: 1", "invalid"],
  ["é", "invalid"],
])("makes no request with the token %j", async (token, cause) => {
  const { gateway, seen } = gatewayFor(() => ok(NOBODY), { token });
  expect(await gateway.account()).toEqual({ ok: false, failure: { type: "needs-sign-in", cause } });
  expect(seen).toEqual([]);
});

it("calls another company's token what it is", async () => {
  const { gateway } = gatewayFor(() => ok({ ...NOBODY, company_domain: "globex" }), {
    connection: { accountId: null },
  });
  expect(await gateway.account()).toEqual({
    ok: false,
    failure: { type: "wrong-account", expected: HOST, actual: "globex.pipedrive.com" },
  });
});

it("puts no token into a failure, whatever the server repeats", async () => {
  const { gateway } = gatewayFor(() => json({ success: false, error: `bad key ${KEY}` }, 422));
  const failed = await gateway.account();
  expect(failed.ok).toBe(false);
  expect(JSON.stringify(failed)).not.toContain(KEY);
});

it.each<readonly [string, () => Response]>([
  ["a sign-in page with status 200", () => html()],
  ["success: false with status 200", () => json({ success: false, data: null })],
  ["no data", () => json({ success: true })],
  ["a person without an id", () => ok({ name: "Sara" })],
  ["a stamp that is none", () => ok(personRow(1, { update_time: "soon" }))],
  ["another record", () => ok(personRow(2))],
])("takes %s for a bad reply and says where", async (_, reply) => {
  const { gateway } = gatewayFor(reply);
  expect(await gateway.getRecord("person", "1")).toMatchObject({
    failure: { type: "bad-reply", path: expect.stringContaining("/api/v2/persons/1") },
  });
});

it("leaves a write open when the reply names another record", async () => {
  const write = {
    kind: "patch",
    fields: { status: "offered" },
    base: { status: null },
    events: [],
  } as const;
  const { gateway } = gatewayFor(({ method }) => ok(personRow(method === "GET" ? 1 : 2)));
  expect(await gateway.patch(person("1"), write)).toMatchObject({ failure: { type: "unknown" } });
});

it("does not wait for ever on headers that lie", async () => {
  const lying = {
    "x-ratelimit-limit": "0",
    "x-ratelimit-remaining": "-3",
    "x-ratelimit-reset": "x",
  };
  const { gateway, now } = gatewayFor(() => json({ success: true, data: NOBODY }, 200, lying));
  for (let call = 0; call < 30; call += 1) expect((await gateway.account()).ok).toBe(true);
  expect(now() - NOW).toBeLessThanOrEqual(4_000);
});

it("makes room for what others spend of the two seconds", async () => {
  const spent = { "x-ratelimit-limit": "40", "x-ratelimit-remaining": "0" };
  const { gateway, now } = gatewayFor(() => json({ success: true, data: NOBODY }, 200, spent));
  await gateway.account();
  expect(now()).toBe(NOW);
  await gateway.account();
  expect(now()).toBe(NOW + 2_000);
});
