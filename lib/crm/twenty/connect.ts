import type { ConnectionPlan, CrmSetup, SignInHttp } from "../../domain/crm-setup.ts";
import { fail, type Outcome, type Result, succeed } from "../../domain/failure.ts";
import {
  type AddressTrouble,
  readServerAddress,
  type ServerAddress,
} from "../../domain/server-address.ts";
import { signInWithPkce } from "../http/oauth.ts";
import { originOf } from "../http/origin.ts";
import { TWENTY_CAPABILITIES } from "./capabilities.ts";
import { API_HOST, isCloudHost } from "./hosts.ts";
import { PATHS } from "./paths.ts";
import { discoverySchema, registrationSchema } from "./sign-in-schema.ts";

/** Twenty may stand anywhere: the cloud has one API for all workspaces, a server of one's own its own. */
export const TWENTY_SETUP: CrmSetup = {
  capabilities: TWENTY_CAPABILITIES,
  plan: ({ server: typed = "" }) => {
    const address = readServerAddress(typed, "server");
    return address.ok ? planFor(address.value) : address;
  },
  signIn: async (plan, _typed, ports) => {
    const server = await discover(plan, ports.http);
    if (!server.ok) return server;
    const { registerUrl, ...found } = server.value;
    const clientId = await register(registerUrl, ports.http, ports.redirectUrl);
    if (!clientId.ok) return clientId;
    return signInWithPkce({ ...found, clientId: clientId.value, scopes: SCOPES }, ports);
  },
  pages: ({ server, pageHost }) =>
    pageHost === "" ? [] : [patternOf(pageOrigin(server, pageHost))],
};

const SCOPES = ["api", "profile"] as const;

const PRIVATE_CAUTION =
  "This address is on this machine or in a private network. Go on only if you know the server behind it: it gets the key.";

function planFor(address: ServerAddress): Result<ConnectionPlan, AddressTrouble> {
  const { origin, host, isPrivate } = address;
  if (isCloudHost(host)) return planForCloud(host);
  const server = origin.startsWith("http://") || host.includes(":") ? origin : host;
  const caution = isPrivate ? PRIVATE_CAUTION : null;
  return succeed({ server, pageHost: host, origins: [patternOf(origin)], caution });
}

function planForCloud(host: string): Result<ConnectionPlan, AddressTrouble> {
  if (!/^[a-z0-9-]+\.twenty\.com$/.test(host) || NO_WORKSPACE.has(host)) {
    const message =
      "Enter the address at which you open your workspace, for example https://acme.twenty.com.";
    return fail({ field: "server", message });
  }
  const origins = [patternOf(`https://${API_HOST}`), patternOf(`https://${host}`)];
  return succeed({ server: API_HOST, pageHost: host, origins, caution: null });
}

/** Hosts of Twenty's own at which no workspace can be recognised. */
const NO_WORKSPACE: ReadonlySet<string> = new Set([
  API_HOST,
  "app.twenty.com",
  "www.twenty.com",
  "docs.twenty.com",
]);

function pageOrigin(server: string, pageHost: string): string {
  return `${server.startsWith("http://") ? "http" : "https"}://${pageHost}`;
}

/** The browser's pattern of an origin. Patterns know no ports: one host is allowed on all of its own. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

interface SignInServer {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly registerUrl: string;
}

/** Where the server signs people in. All addresses must be its own or its pages': nobody else gets the code. */
async function discover(plan: ConnectionPlan, http: SignInHttp): Promise<Outcome<SignInServer>> {
  const origin = originOf(plan.server);
  const reply = await http.send({ method: "GET", url: `${origin}${PATHS.signIn}` });
  if (!reply.ok) return reply.failure.type === "bad-reply" ? fail(NO_SIGN_IN) : reply;
  const { status, value } = reply.value;
  if (status >= 500) return fail(UNREACHABLE);
  const parsed = discoverySchema.safeParse(value);
  if (status !== 200 || !parsed.success) return fail(NO_SIGN_IN);
  const found = {
    authorizeUrl: parsed.data.authorization_endpoint,
    tokenUrl: parsed.data.token_endpoint,
    registerUrl: parsed.data.registration_endpoint,
  };
  const isServer = (url: string) => URL.canParse(url) && new URL(url).origin === origin;
  const isTrue = isServer(found.tokenUrl) && isServer(found.registerUrl);
  return isTrue && isOwnPage(found.authorizeUrl, plan) ? succeed(found) : fail(ELSEWHERE);
}

/** The page that asks the person: the server's, the workspace's, or in the cloud any of Twenty's. */
function isOwnPage(text: string, { server, pageHost }: ConnectionPlan): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, host } = new URL(text);
  if (isCloudHost(pageHost)) return protocol === "https:" && isCloudHost(host);
  return origin === originOf(server) || origin === pageOrigin(server, pageHost);
}

/** A public client of our own: no secret, the redirect address is all that it is known by. */
async function register(
  url: string,
  http: SignInHttp,
  redirectUrl: string,
): Promise<Outcome<string>> {
  const body = {
    client_name: "Handrail",
    redirect_uris: [redirectUrl],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    token_endpoint_auth_method: "none",
    scope: SCOPES.join(" "),
  };
  const reply = await http.send({ method: "POST", url, body });
  if (!reply.ok) return reply;
  const { status, value } = reply.value;
  const parsed = registrationSchema.safeParse(value);
  if (status >= 200 && status < 300 && parsed.success) return succeed(parsed.data.client_id);
  return fail(status === 429 ? TOO_OFTEN : status >= 500 ? UNREACHABLE : NO_SIGN_IN);
}

const refusal = (detail: string) => ({ type: "forbidden", missingScopes: [], detail }) as const;

const NO_SIGN_IN = refusal(
  "This server offers no sign-in for apps: it is too old, or it is switched off. Paste an API key instead (in Twenty: Settings › API & Webhooks).",
);
const ELSEWHERE = refusal(
  "This server names a sign-in at another address. Handrail does not follow it; paste an API key instead (in Twenty: Settings › API & Webhooks).",
);
const TOO_OFTEN = refusal(
  "This server allows ten sign-ins of new apps an hour, and they are used up. Try again in an hour, or paste an API key.",
);
const UNREACHABLE = refusal(
  "This server could not start the sign-in. Try again, or paste an API key.",
);
