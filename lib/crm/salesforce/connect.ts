import type { ConnectionPlan, CrmSetup, SignInPorts, Typed } from "../../domain/crm-setup.ts";
import { type Failure, fail, type Outcome, type Result, succeed } from "../../domain/failure.ts";
import { type AddressTrouble, readServerAddress } from "../../domain/server-address.ts";
import { toApiHost, toPageHost } from "../../pages/salesforce/hosts.ts";
import { signInWithPkce } from "../http/oauth.ts";
import { originOf } from "../http/origin.ts";
import { SALESFORCE_CAPABILITIES } from "./capabilities.ts";

/** What the connection form asks for: the organisation's address and the consumer key of its app. */
export const SALESFORCE_SETUP: CrmSetup = {
  capabilities: SALESFORCE_CAPABILITIES,
  plan,
  signIn,
  pages: ({ server, pageHost }) => patternsOf([pageHost, server]),
};

/** Any page of the organisation will do; the API has one host, and calls must not go to any other. */
function plan(typed: Typed): Result<ConnectionPlan, AddressTrouble> {
  const address = readServerAddress(typed["server"] ?? "");
  if (!address.ok) return address;
  const server = toApiHost(address.value.host);
  if (server === null) {
    const message = `“${address.value.host}” is no address of a Salesforce organisation. Open Salesforce and copy the address of any page, for example https://acme.lightning.force.com.`;
    return fail({ field: "server", message });
  }
  if (!/^[\w.~-]{10,500}$/.test(typed["clientId"]?.trim() ?? "")) {
    const message =
      "Enter the consumer key of the app that an admin made for Handrail. It is a long text of letters and digits.";
    return fail({ field: "clientId", message });
  }
  const pageHost = toPageHost(server) ?? server;
  return succeed({ server, pageHost, origins: patternsOf([server, pageHost]), caution: null });
}

/** Signs in on the organisation's own page, without a secret: an extension could not keep one. */
async function signIn(
  { server }: ConnectionPlan,
  typed: Typed,
  ports: SignInPorts,
): Promise<Outcome<string>> {
  const origin = originOf(server);
  const signedIn = await signInWithPkce(
    {
      authorizeUrl: `${origin}/services/oauth2/authorize`,
      tokenUrl: `${origin}/services/oauth2/token`,
      clientId: typed["clientId"]?.trim() ?? "",
      scopes: ["api", "refresh_token"],
    },
    ports,
  );
  return signedIn.ok ? signedIn : fail(inPlainWords(signedIn.failure));
}

/** Salesforce's own words for a refused sign-in are meant for whoever set up the app. */
function inPlainWords(failure: Failure): Failure {
  if (failure.type !== "forbidden") return failure;
  const known = REFUSALS.find(([pattern]) => pattern.test(failure.detail));
  return known === undefined ? failure : { ...failure, detail: known[1] };
}

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /OAUTH_APP_BLOCKED|app is blocked/i,
    "An admin has to allow the app first: Setup, Connected Apps OAuth Usage, Install or Unblock beside Handrail's app.",
  ],
  [
    /OAUTH_APP_ACCESS_DENIED|not admin approved|not approved for access/i,
    "The app is there, but not for you yet: an admin has to add your profile or a permission set of yours to it.",
  ],
  [
    /OAUTH_EC_APP_NOT_FOUND|external client app is not installed|invalid_client_id|client identifier invalid/i,
    "Salesforce does not know this consumer key. Copy it again from the app, and check that the address is the one of the same organisation.",
  ],
  [
    /redirect_uri/i,
    "The app does not know Handrail's callback address. An admin has to add it to the app, exactly as the settings page shows it.",
  ],
  [
    /invalid client credentials|client_secret|missing required parameter: client_secret/i,
    "The app asks for a secret, which an extension cannot keep. An admin has to switch off “Require secret” for the web server flow and for the refresh token flow.",
  ],
  [/access_denied|end-user denied/i, "The access was not granted on Salesforce's page."],
  [
    /scope/i,
    "The app does not give the rights that Handrail needs. An admin has to add “api” and “refresh_token, offline_access” to it.",
  ],
];

function patternsOf(hosts: readonly string[]): readonly string[] {
  return [...new Set(hosts)].map((host) => `https://${host}/*`);
}
