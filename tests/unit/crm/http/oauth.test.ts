import { describe, expect, it } from "vitest";
import { type OAuthServer, renewTokens, signInWithPkce } from "#lib/crm/http/oauth.ts";
import { parseSecret, type SignedIn } from "#lib/crm/http/secret.ts";
import type { SignInPorts } from "#lib/domain/crm-setup.ts";
import { fail, succeed } from "#lib/domain/failure.ts";

const REDIRECT = "https://abcdefghijklmnop.chromiumapp.org/crm";
const NOW = Date.parse("2026-11-21T10:00:00.000Z");

const SERVER: OAuthServer = {
  authorizeUrl: "https://login.crm.example/authorize?prompt=login",
  tokenUrl: "https://login.crm.example/token",
  clientId: "client-1",
  scopes: ["api", "refresh_token"],
};

type Form = Readonly<Record<string, string>>;

/** A CRM that gives out codes, each good for one exchange by whoever asked for it. */
function createCrm() {
  const challengeByCode = new Map<string, string>();
  const forms: Form[] = [];
  let codes = 0;
  return {
    forms,
    /** The page, agreed to: where it comes back to. */
    agree: (address: string): string => {
      const asked = new URL(address).searchParams;
      const code = `code-${++codes}`;
      challengeByCode.set(code, asked.get("code_challenge") ?? "");
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
      return back.href;
    },
    exchange: async (form: Form) => {
      forms.push(form);
      const challenge = challengeByCode.get(form["code"] ?? "");
      challengeByCode.delete(form["code"] ?? "");
      const given = await challengeOf(form["code_verifier"] ?? "");
      return challenge !== undefined && challenge === given
        ? { status: 200, value: { access_token: "a", refresh_token: "r", expires_in: "7200" } }
        : { status: 400, value: { error: "invalid_grant" } };
    },
  };
}

async function challengeOf(verifier: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return Buffer.from(bytes).toString("base64url");
}

function portsFor(
  crm: ReturnType<typeof createCrm>,
  authorize: SignInPorts["authorize"] = async (url) => crm.agree(url),
): SignInPorts {
  return {
    http: { send: async ({ form }) => succeed(await crm.exchange(form ?? {})) },
    authorize,
    redirectUrl: REDIRECT,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    sha256: (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)),
    now: () => NOW,
  };
}

const NOT_FINISHED = { ok: false, failure: { type: "needs-sign-in" } };

describe("signing in", () => {
  it("exchanges the code with the verifier behind its challenge, and keeps what is needed later", async () => {
    const crm = createCrm();
    const signedIn = await signInWithPkce(SERVER, portsFor(crm));
    expect(signedIn.ok && parseSecret(signedIn.value)).toEqual({
      type: "signed-in",
      accessToken: "a",
      refreshToken: "r",
      clientId: "client-1",
      tokenUrl: SERVER.tokenUrl,
      expiresAt: NOW + 7_200_000,
    });
    expect(crm.forms).toMatchObject([
      { grant_type: "authorization_code", client_id: "client-1", redirect_uri: REDIRECT },
    ]);
  });

  it("asks with a fresh state of 128 bits, a challenge by SHA-256 and no secret", async () => {
    const crm = createCrm();
    const asked: URL[] = [];
    const ports = portsFor(crm, async (url) => {
      asked.push(new URL(url));
      return crm.agree(url);
    });
    await signInWithPkce(SERVER, ports);
    await signInWithPkce(SERVER, ports);
    const [first, second] = asked.map(({ searchParams }) => Object.fromEntries(searchParams));
    expect(first).toMatchObject({
      prompt: "login",
      response_type: "code",
      scope: "api refresh_token",
      code_challenge_method: "S256",
    });
    expect(Buffer.from(first?.["state"] ?? "", "base64url")).toHaveLength(16);
    expect(first?.["state"]).not.toBe(second?.["state"]);
    expect(first?.["code_challenge"]).not.toBe(second?.["code_challenge"]);
    expect(JSON.stringify([asked, crm.forms])).not.toContain("secret");
  });

  const changed = (change: (url: URL) => void) => {
    const crm = createCrm();
    const ports = portsFor(crm, async (address) => {
      const url = new URL(crm.agree(address));
      change(url);
      return url.href;
    });
    return { crm, ports };
  };

  it.each<readonly [string, (url: URL) => void]>([
    ["another state", (url) => url.searchParams.set("state", "AAAAAAAAAAAAAAAAAAAAAA")],
    ["no state", (url) => url.searchParams.delete("state")],
    ["no code", (url) => url.searchParams.delete("code")],
    ["an empty code", (url) => url.searchParams.set("code", "")],
    ["another host", (url) => (url.host = "evil.chromiumapp.org")],
    ["another CRM's address of ours", (url) => (url.pathname = "/other")],
    ["plain http", (url) => (url.protocol = "http:")],
    [
      "a refusal with another state",
      (url) => {
        url.searchParams.set("error", "access_denied");
        url.searchParams.set("state", "other");
      },
    ],
  ])("takes an answer with %s for none, and exchanges nothing", async (_what, change) => {
    const { crm, ports } = changed(change);
    expect(await signInWithPkce(SERVER, ports)).toMatchObject(NOT_FINISHED);
    expect(crm.forms).toEqual([]);
  });

  it.each([null, "", "not an address"])("takes %j for a page that was closed", async (back) => {
    const crm = createCrm();
    expect(
      await signInWithPkce(
        SERVER,
        portsFor(crm, async () => back),
      ),
    ).toMatchObject(NOT_FINISHED);
    expect(crm.forms).toEqual([]);
  });

  it("keeps two sign-ins at once apart: the answer to one is none to the other", async () => {
    const crm = createCrm();
    const pages: string[] = [];
    let release = () => {};
    const bothOpen = new Promise<void>((resolve) => {
      release = resolve;
    });
    const crossed = (own: number) =>
      portsFor(crm, async (url) => {
        pages[own] = crm.agree(url);
        if (pages[0] !== undefined && pages[1] !== undefined) release();
        await bothOpen;
        return pages[1 - own] ?? null;
      });
    const both = await Promise.all([0, 1].map((own) => signInWithPkce(SERVER, crossed(own))));
    expect(both).toMatchObject([NOT_FINISHED, NOT_FINISHED]);
    expect(crm.forms).toEqual([]);
  });

  it("cannot use a code that was used before", async () => {
    const crm = createCrm();
    let used = "";
    await signInWithPkce(
      SERVER,
      portsFor(crm, async (url) => {
        const back = crm.agree(url);
        used = new URL(back).searchParams.get("code") ?? "";
        return back;
      }),
    );
    const replay = portsFor(crm, async (url) => {
      const back = new URL(crm.agree(url));
      back.searchParams.set("code", used);
      return back.href;
    });
    expect(await signInWithPkce(SERVER, replay)).toMatchObject(NOT_FINISHED);
  });

  it("gives a thief of the code nothing: the verifier never left", async () => {
    const crm = createCrm();
    let stolen = "";
    const shown: string[] = [];
    await signInWithPkce(
      SERVER,
      portsFor(crm, async (url) => {
        shown.push(url);
        stolen = new URL(crm.agree(url)).searchParams.get("code") ?? "";
        return null;
      }),
    );
    const { code_challenge: challenge = "" } = Object.fromEntries(
      new URL(shown[0] ?? "").searchParams,
    );
    for (const code_verifier of ["", challenge]) {
      expect(await crm.exchange({ code: stolen, code_verifier })).toMatchObject({ status: 400 });
    }
  });

  it("begins again when the page was left open for more than ten minutes", async () => {
    const crm = createCrm();
    let now = NOW;
    const ports: SignInPorts = {
      ...portsFor(crm, async (url) => {
        now += 10 * 60 * 1000 + 1;
        return crm.agree(url);
      }),
      now: () => now,
    };
    expect(await signInWithPkce(SERVER, ports)).toMatchObject(NOT_FINISHED);
    expect(crm.forms).toEqual([]);
  });

  it("passes on in whose words the CRM refused, cut to what a person reads", async () => {
    const { ports } = changed((url) => {
      url.searchParams.set("error", "access_denied");
      url.searchParams.set("error_description", `The app is blocked. ${"x".repeat(1_000)}`);
    });
    const refused = await signInWithPkce(SERVER, ports);
    expect(refused).toMatchObject({ failure: { type: "forbidden" } });
    const detail =
      !refused.ok && refused.failure.type === "forbidden" ? refused.failure.detail : "";
    expect(detail).toMatch(/^The app is blocked\./);
    expect(detail.length).toBeLessThanOrEqual(300);
  });
});

const SIGNED_IN: SignedIn = {
  type: "signed-in",
  accessToken: "old",
  refreshToken: "refresh-1",
  clientId: "client-1",
  tokenUrl: SERVER.tokenUrl,
  expiresAt: NOW,
};

describe("renewing", () => {
  it("takes the new refresh token of a server that rotates, and keeps the old one of another", async () => {
    const answering = (value: unknown) => async () => succeed({ status: 200, value });
    const rotated = answering({ access_token: "new", refresh_token: "refresh-2", expires_in: 60 });
    expect(await renewTokens(rotated, SIGNED_IN, NOW)).toMatchObject({
      ok: true,
      value: { accessToken: "new", refreshToken: "refresh-2", expiresAt: NOW + 60_000 },
    });
    expect(await renewTokens(answering({ access_token: "new" }), SIGNED_IN, NOW)).toMatchObject({
      ok: true,
      value: { accessToken: "new", refreshToken: "refresh-1", expiresAt: null },
    });
  });

  it.each([
    [{ status: 400, value: { error: "invalid_grant" } }, "needs-sign-in"],
    [{ status: 401, value: { error: "invalid_client" } }, "forbidden"],
    [{ status: 500, value: { error: "invalid_grant" } }, "bad-reply"],
    [{ status: 200, value: { token: "?" } }, "bad-reply"],
    [{ status: 200, value: null }, "bad-reply"],
    [{ status: 302, value: null }, "bad-reply"],
  ])("reads %j as %s", async (reply, type) => {
    expect(await renewTokens(async () => succeed(reply), SIGNED_IN, NOW)).toMatchObject({
      ok: false,
      failure: { type },
    });
  });

  it("passes on that there was no network, so that it is tried again", async () => {
    const offline = async () => fail({ type: "offline" } as const);
    expect(await renewTokens(offline, SIGNED_IN, NOW)).toEqual(fail({ type: "offline" }));
  });

  it("asks nobody without a refresh token", async () => {
    const asked: unknown[] = [];
    const post = async (url: string) => {
      asked.push(url);
      return succeed({ status: 200, value: null });
    };
    const without = { ...SIGNED_IN, refreshToken: null };
    expect(await renewTokens(post, without, NOW)).toMatchObject(NOT_FINISHED);
    expect(asked).toEqual([]);
  });
});
