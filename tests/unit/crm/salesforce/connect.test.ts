import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseSecret, tokenOf } from "#lib/crm/http/secret.ts";
import { SALESFORCE_SETUP } from "#lib/crm/salesforce/connect.ts";
import type { SignInPorts } from "#lib/domain/crm-setup.ts";
import { succeed } from "#lib/domain/failure.ts";
import { createSalesforceSandbox } from "#tests/sandbox/salesforce/sandbox.ts";
import { DEFAULT_SETTINGS, type Settings } from "#tests/sandbox/salesforce/settings.ts";

const { clientId, redirectUrl } = DEFAULT_SETTINGS.oauth;

const planFor = (server: string, key = clientId) =>
  SALESFORCE_SETUP.plan({ server, clientId: key });

describe("planning a connection", () => {
  it.each([
    "nordvik.lightning.force.com",
    "https://nordvik.lightning.force.com/lightning/r/Lead/00QD0000000cGT1/view?x=1#y",
    "nordvik.my.salesforce.com",
    "https://nordvik.my.salesforce-setup.com/lightning/setup/SetupOneHome/home",
    "https://nordvik.my.salesforce.com/00QD0000000cGT1",
    " NORDVIK.lightning.force.com. ",
    "https://nordvik.lightning.force.com.mcas.ms/lightning",
  ])("%s leads to the API host and names both hosts to allow", (server) => {
    expect(planFor(server)).toEqual({
      ok: true,
      value: {
        server: "nordvik.my.salesforce.com",
        pageHost: "nordvik.lightning.force.com",
        origins: ["https://nordvik.my.salesforce.com/*", "https://nordvik.lightning.force.com/*"],
        caution: null,
      },
    });
  });

  it.each([
    ["login.salesforce.com", "no address of a Salesforce organisation"],
    ["https://crm.acme.example", "no address of a Salesforce organisation"],
    ["http://nordvik.lightning.force.com", "https://"],
    ["https://user:pass@nordvik.lightning.force.com", "user name"],
    ["https://nordvik.lightning.force.com:8443", "no address of a Salesforce organisation"],
    ["", "Enter the address"],
  ])("%j is refused with what to do", (server, words) => {
    expect(planFor(server)).toMatchObject({
      ok: false,
      failure: { field: "server", message: expect.stringContaining(words) },
    });
  });

  it.each(["", "short", "with spaces in it and more", "3MVG9<script>alert(1)"])(
    "%j is no consumer key",
    (key) => {
      expect(planFor("nordvik.my.salesforce.com", key)).toMatchObject({
        failure: { field: "clientId" },
      });
    },
  );

  it("stands beside the pages of this organisation and nobody else's", () => {
    expect(
      SALESFORCE_SETUP.pages({
        server: "nordvik.my.salesforce.com",
        pageHost: "nordvik.lightning.force.com",
      }),
    ).toEqual(["https://nordvik.lightning.force.com/*", "https://nordvik.my.salesforce.com/*"]);
  });
});

/** Signs in at a sandbox organisation, where the person agrees at once. */
async function signIn(
  oauth: Partial<Settings["oauth"]> = {},
  back?: (url: string) => string | null,
) {
  const sandbox = createSalesforceSandbox({ oauth: { ...DEFAULT_SETTINGS.oauth, ...oauth } });
  const asked: string[] = [];
  const ports: SignInPorts = {
    http: {
      send: async ({ method, url, form }) => {
        const body = form === undefined ? {} : { body: new URLSearchParams({ ...form }) };
        const reply = await sandbox.app.fetch(new Request(url, { method, ...body }));
        return succeed({ status: reply.status, value: await reply.json() });
      },
    },
    authorize: async (url) => {
      asked.push(url);
      const reply = await sandbox.app.fetch(new Request(url));
      const location = reply.headers.get("location");
      return back === undefined || location === null ? location : back(location);
    },
    redirectUrl,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    sha256: async (text) => Uint8Array.from(createHash("sha256").update(text).digest()).buffer,
    now: () => 0,
  };
  const plan = planFor("nordvik.lightning.force.com");
  if (!plan.ok || SALESFORCE_SETUP.signIn === null)
    throw new Error("There is nothing to sign in to");
  const typed = { server: "", clientId };
  const signedIn = await SALESFORCE_SETUP.signIn(plan.value, typed, ports);
  return { signedIn, asked, sandbox };
}

describe("signing in", () => {
  it("asks at the organisation's own API host, with a challenge and without a secret", async () => {
    const { signedIn, asked, sandbox } = await signIn();
    const page = new URL(asked[0] ?? "");
    expect(page.origin + page.pathname).toBe(
      "https://nordvik.my.salesforce.com/services/oauth2/authorize",
    );
    expect(page.searchParams.get("scope")).toBe("api refresh_token");
    expect(page.searchParams.get("code_challenge_method")).toBe("S256");
    expect(asked[0]).not.toContain("secret");
    const secret = signedIn.ok ? parseSecret(signedIn.value) : null;
    expect(secret).toMatchObject({
      type: "signed-in",
      clientId,
      tokenUrl: "https://nordvik.my.salesforce.com/services/oauth2/token",
      refreshToken: expect.stringContaining("refresh-"),
      expiresAt: null,
    });
    const token = secret === null ? "" : tokenOf(secret);
    expect(sandbox.state.sessions.get(token)).toMatchObject({ state: "active" });
  });

  it.each([
    ["OAUTH_APP_BLOCKED", "this app is blocked by admin", "An admin has to allow the app first"],
    ["OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app", "not for you yet"],
    ["access_denied", "end-user denied authorization", "was not granted"],
    ["invalid_scope", "the requested scope is not allowed", "An admin has to add “api”"],
  ])("says in plain words what %s means", async (error, description, words) => {
    const { signedIn } = await signIn({ refusal: { error, description } });
    expect(signedIn).toMatchObject({
      failure: { type: "forbidden", detail: expect.stringContaining(words) },
    });
  });

  it("believes no answer to another question", async () => {
    const { signedIn } = await signIn({}, (url) => url.replace(/state=[^&]+/, "state=other"));
    expect(signedIn).toMatchObject({ failure: { type: "needs-sign-in" } });
  });

  it("gives a stolen code no tokens", async () => {
    const { sandbox, asked } = await signIn();
    const reply = await sandbox.app.fetch(new Request(asked[0] ?? ""));
    const code = new URL(reply.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const form = {
      grant_type: "authorization_code",
      code,
      client_id: clientId,
      redirect_uri: redirectUrl,
      code_verifier: "guessed",
    };
    const token = "https://nordvik.my.salesforce.com/services/oauth2/token";
    const body = new URLSearchParams(form);
    const stolen = await sandbox.app.fetch(new Request(token, { method: "POST", body }));
    expect(await stolen.json()).toMatchObject({ error: "invalid_grant" });
  });
});
