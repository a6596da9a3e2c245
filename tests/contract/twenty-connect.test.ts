import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Access } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { renewTokens } from "#lib/crm/http/oauth.ts";
import { parseSecret, type SignedIn, tokenOf } from "#lib/crm/http/secret.ts";
import { TWENTY_SETUP } from "#lib/crm/twenty/connect.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import type { ConnectionPlan, SignInHttp, SignInPorts } from "#lib/domain/crm-setup.ts";
import { type Outcome, succeed } from "#lib/domain/failure.ts";
import type { TwentySandbox } from "#tests/sandbox/twenty/sandbox.ts";
import { SARA } from "./gateway/samples.ts";
import { createTwentyWorld } from "./twenty-world.ts";

const HOST = "crm.acme.example";
const PLAN: ConnectionPlan = { server: HOST, pageHost: HOST, origins: [], caution: null };
const REDIRECT = "https://abcdefgh.chromiumapp.org/twenty";
const HOUR_MS = 60 * 60 * 1000;

/** A person who agrees to everything on the server's page. */
function signInPorts(sandbox: TwentySandbox, more: Partial<SignInPorts> = {}): SignInPorts {
  let byte = 7;
  return {
    http: { send: (request) => send(sandbox, request) },
    authorize: async (url) => {
      const answer = await sandbox.app.request(url, { redirect: "manual" });
      return answer.headers.get("location");
    },
    redirectUrl: REDIRECT,
    random: (count) => Uint8Array.from({ length: count }, () => (byte = (byte * 31 + 11) % 256)),
    sha256: async (text) => {
      const digest = createHash("sha256").update(text).digest();
      return new Uint8Array(digest).buffer;
    },
    now: () => sandbox.world.now(),
    ...more,
  };
}

async function send(
  sandbox: TwentySandbox,
  { method, url, body, form }: Parameters<SignInHttp["send"]>[0],
): Promise<Outcome<{ status: number; value: unknown }>> {
  const headers = body === undefined ? {} : { "content-type": "application/json" };
  const sent = form === undefined ? JSON.stringify(body) : new URLSearchParams({ ...form });
  const answer = await sandbox.app.request(url, {
    method,
    headers,
    ...(method === "GET" ? {} : { body: sent }),
  });
  const text = await answer.text();
  const isJson = (answer.headers.get("content-type") ?? "").includes("json");
  return succeed({ status: answer.status, value: isJson ? JSON.parse(text) : null });
}

/** A connection that somebody signed in to, whose token is renewed when it is no longer taken. */
function signedInGateway(world: ReturnType<typeof createTwentyWorld>, secret: SignedIn) {
  const { sandbox } = world;
  let signedIn = secret;
  let renewals = 0;
  const access: Access = {
    token: async () => tokenOf(signedIn),
    renew: async () => {
      renewals += 1;
      const post = (url: string, form: Readonly<Record<string, string>>) =>
        send(sandbox, { method: "POST", url, form });
      const renewed = await renewTokens(post, signedIn, sandbox.world.now());
      if (!renewed.ok) return renewed;
      signedIn = renewed.value;
      return succeed(tokenOf(signedIn));
    },
  };
  const now = () => sandbox.world.now();
  const gateway = createTwentyGateway({
    http: world.http,
    access,
    allowance: createAllowance({ now, sleep: async () => undefined, limits: {} }),
    now,
    memory: createMemory(),
    connection: { id: "c1", server: HOST, accountId: HOST, pageHost: HOST },
  });
  return { gateway, renewals: () => renewals };
}

async function signIn(world: ReturnType<typeof createTwentyWorld>): Promise<SignedIn> {
  const signed = await TWENTY_SETUP.signIn?.(PLAN, {}, signInPorts(world.sandbox));
  const secret = signed?.ok === true ? parseSecret(signed.value) : null;
  if (secret?.type !== "signed-in") throw new Error(`Not signed in: ${JSON.stringify(signed)}`);
  return secret;
}

describe("signing in on a later release", () => {
  it("acts as the person who agreed, and goes on when the token has run out", async () => {
    const world = createTwentyWorld({ sandbox: { modern: true } });
    const { gateway, renewals } = signedInGateway(world, await signIn(world));
    expect(await gateway.account()).toMatchObject({
      ok: true,
      value: {
        id: HOST,
        name: "Acme",
        pageHost: HOST,
        user: { ownerId: world.owner.id, name: world.owner.name },
      },
    });
    expect(await gateway.probe()).toMatchObject({ value: { identity: "person" } });
    world.passTime(2 * HOUR_MS);
    const record = world.addPerson(SARA);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({ ok: true });
    expect(renewals()).toBe(1);
  });

  it("asks the person again when a renewal is played twice", async () => {
    const world = createTwentyWorld({ sandbox: { modern: true } });
    const secret = await signIn(world);
    world.passTime(2 * HOUR_MS);
    await signedInGateway(world, secret).gateway.account();
    const second = await signedInGateway(world, secret).gateway.account();
    expect(second).toMatchObject({ failure: { type: "needs-sign-in", cause: "expired" } });
  });

  it("is refused without the verifier: a code that somebody else caught is worth nothing", async () => {
    const { sandbox } = createTwentyWorld({ sandbox: { modern: true } });
    let url = "";
    const ports = signInPorts(sandbox, {
      authorize: async (asked) => {
        url = asked;
        return null;
      },
    });
    expect(await TWENTY_SETUP.signIn?.(PLAN, {}, ports)).toMatchObject({
      failure: { type: "needs-sign-in" },
    });
    const answer = await sandbox.app.request(url, { redirect: "manual" });
    const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const form = {
      grant_type: "authorization_code",
      code,
      client_id: new URL(url).searchParams.get("client_id") ?? "",
      redirect_uri: REDIRECT,
      code_verifier: "guessed",
    };
    const token = `https://${HOST}/oauth/token`;
    const tokens = await send(sandbox, { method: "POST", url: token, form });
    expect(tokens).toMatchObject({ value: { status: 400, value: { error: "invalid_grant" } } });
  });

  it("says so when the server allows no more new apps this hour", async () => {
    const world = createTwentyWorld({ sandbox: { modern: true } });
    for (let time = 0; time < 10; time += 1) await signIn(world);
    expect(await TWENTY_SETUP.signIn?.(PLAN, {}, signInPorts(world.sandbox))).toMatchObject({
      failure: { type: "forbidden", detail: expect.stringContaining("hour") },
    });
  });

  it.each([
    ["token_endpoint", "https://evil.example/token"],
    ["registration_endpoint", "https://evil.example/register"],
    ["authorization_endpoint", "https://evil.example/authorize"],
    ["authorization_endpoint", "http://crm.acme.example/authorize"],
  ])("does not follow a %s at %s", async (name, address) => {
    const { sandbox } = createTwentyWorld({ sandbox: { modern: true } });
    const http: SignInHttp = {
      send: async (request) => {
        const reply = await send(sandbox, request);
        if (!reply.ok || request.method === "POST") return reply;
        return succeed({
          ...reply.value,
          value: { ...Object(reply.value.value), [name]: address },
        });
      },
    };
    expect(await TWENTY_SETUP.signIn?.(PLAN, {}, signInPorts(sandbox, { http }))).toMatchObject({
      failure: { type: "forbidden", detail: expect.stringContaining("API key") },
    });
  });
});

it("says on an older server that there is no sign-in and what to do", async () => {
  const { sandbox } = createTwentyWorld();
  expect(await TWENTY_SETUP.signIn?.(PLAN, {}, signInPorts(sandbox))).toMatchObject({
    failure: { type: "forbidden", detail: expect.stringContaining("Paste an API key") },
  });
});

describe("the account", () => {
  it.each([
    ["an older server", {}],
    ["a later release", { modern: true }],
  ])("of %s has the workspace's name and nobody behind an API key", async (_, sandbox) => {
    const { gateway } = createTwentyWorld({ sandbox });
    expect(await gateway.account()).toMatchObject({
      ok: true,
      value: { id: HOST, name: "Acme", pageHost: HOST, user: null },
    });
  });

  it("bears the host where the server says nothing of its workspace", async () => {
    const { gateway, sandbox } = createTwentyWorld();
    sandbox.faults.add({
      match: { pathPattern: "/query/CurrentWorkspace" },
      effect: { status: 403 },
      times: "always",
    });
    expect(await gateway.account()).toMatchObject({ value: { id: HOST, name: HOST } });
  });

  it("is another one when a key of the cloud opens another workspace", async () => {
    const sandbox = { modern: true, origin: "https://other.twenty.com" };
    const world = createTwentyWorld({ sandbox });
    const http = createHttp({
      fetch: async (url, init) => world.sandbox.app.fetch(new Request(url, init)),
      isOnline: () => true,
      abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
      origins: ["https://api.twenty.com"],
    });
    const now = () => world.sandbox.world.now();
    const gatewayAt = (pageHost: string) =>
      createTwentyGateway({
        http,
        access: {
          token: async () => world.sandbox.world.settings.keys[0]?.token ?? "",
          renew: null,
        },
        allowance: createAllowance({ now, sleep: async () => undefined, limits: {} }),
        now,
        memory: createMemory(),
        connection: { id: "c1", server: "api.twenty.com", accountId: null, pageHost },
      });
    expect(await gatewayAt("acme.twenty.com").account()).toMatchObject({
      failure: { type: "wrong-account", expected: "acme.twenty.com", actual: "other.twenty.com" },
    });
    expect(await gatewayAt("other.twenty.com").account()).toMatchObject({ ok: true });
  });
});

describe("the probe", () => {
  it("learns what an older server can do, changes nothing, and says it in words", async () => {
    const { gateway, sandbox, writes } = createTwentyWorld();
    const probed = await gateway.probe();
    expect(probed).toMatchObject({ value: { conditionalWrite: "none", identity: "account" } });
    const words = probed.ok ? probed.value.inWords.join(" ") : "";
    expect(words).toContain("older way (personId)");
    expect(words).toContain("reads back");
    expect(words).toContain("handrailOwner");
    expect(writes()).toBe(0);
    expect(sandbox.state.modelVersion).toBe(0);
  });

  it("learns what a later release can do, and uses it", async () => {
    const world = createTwentyWorld({ sandbox: { modern: true, pageMax: 80 } });
    for (let index = 0; index < 90; index += 1) {
      world.addPerson({ ...SARA, email: `p${index}@x.example` });
    }
    const probed = await world.gateway.probe();
    expect(probed).toMatchObject({ value: { conditionalWrite: "exact" } });
    const words = probed.ok ? probed.value.inWords.join(" ") : "";
    expect(words).toContain("targetPersonId");
    expect(words).toContain("up to 80 at a time");
    const page = await world.gateway.changes("person", {
      since: "2020-01-01T00:00:00.000Z",
      lastId: null,
    });
    expect(page.ok && page.value.records).toHaveLength(80);
  });

  it("is remembered, so that nothing is asked twice, and asked again when memory holds rubbish", async () => {
    const world = createTwentyWorld();
    const record = world.addPerson(SARA);
    const asked = () =>
      world.sandbox.requests.filter(({ path }) => path.startsWith("/rest/metadata")).length;
    await world.gateway.getRecord("person", record.recordId);
    await world.gateway.getRecord("person", record.recordId);
    expect(asked()).toBe(1);
    await world.memory.write("twenty-workspace-1", { fields: { "a b": ["__proto__"] } });
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({ ok: true });
    expect(asked()).toBe(2);
  });

  it("keeps the owner in the workspace's own field where there is one that leads to a member", async () => {
    const world = createTwentyWorld();
    const { state, random } = world.sandbox.world;
    const common = { label: "Owner", isActive: true, isCustom: false };
    state.objects.get("person")?.fields.push(
      { id: random.uuid(), name: "owner", type: "TEXT", ...common },
      {
        id: random.uuid(),
        name: "accountOwner",
        type: "RELATION",
        target: "workspaceMember",
        ...common,
      },
    );
    state.modelVersion += 1;
    const record = world.addPerson(SARA);
    const fields = { ownerId: world.owner.id };
    const write = { kind: "patch", fields, base: {}, events: [] } as const;
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
    const row = state.rows.get("person")?.get(record.recordId);
    expect(row?.values).toMatchObject({ accountOwnerId: world.owner.id, handrailOwner: "" });
    const probed = await world.gateway.probe();
    expect(probed.ok && probed.value.inWords.join(" ")).toContain("own field (accountOwner)");
  });
});
