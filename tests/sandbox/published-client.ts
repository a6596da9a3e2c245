import { Agent } from "node:https";
import { connect } from "node:tls";
import { Client } from "@hubspot/api-client";
import type { RequestContext } from "@hubspot/api-client/lib/codegen/crm/contacts/http/http.js";
import { API_VERSION } from "./hubspot/http.ts";
import type { RunningSandbox } from "./server.ts";

/**
 * HubSpot's own client from npm, made to speak to the sandbox over real HTTPS. It still calls the v3 and
 * v4 paths, so a middleware moves each call to its dated twin; the agent leads api.hubapi.com to the
 * loopback port and trusts the sandbox's certificate for that name and no other.
 */
export function createPublishedClient(running: RunningSandbox, accessToken: string): Client {
  return new Client({
    accessToken,
    httpAgent: new LoopbackAgent(running),
    middleware: [
      {
        pre: (context) => {
          if (isRequestContext(context)) context.setUrl(toDatedUrl(context.getUrl()));
          return context;
        },
        post: (context) => context,
      },
    ],
  });
}

/** `/crm/v3/objects/contacts` is `/crm/objects/2026-09/contacts` since paths carry a date. */
function toDatedUrl(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname
    .replace(/^\/crm\/v[34]\/(\w+)/, `/crm/$1/${API_VERSION}`)
    .replace(/(?<=.)\/$/, "");
  return url.href;
}

/** What the client throws when HubSpot refuses: the status and the body. */
export async function failureOf(work: Promise<unknown>): Promise<{ code: unknown; body: unknown }> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || !("code" in error) || !("body" in error)) {
    throw new Error(`An API error was expected, not ${error}`);
  }
  return { code: error.code, body: error.body };
}

class LoopbackAgent extends Agent {
  readonly #port: number;
  readonly #certificate: string;

  constructor({ port, certificate }: RunningSandbox) {
    super({ keepAlive: false });
    this.#port = port;
    this.#certificate = certificate;
  }

  override createConnection() {
    return connect({
      host: "127.0.0.1",
      port: this.#port,
      servername: "api.hubapi.com",
      ca: this.#certificate,
    });
  }
}

function isRequestContext(context: unknown): context is RequestContext {
  return typeof context === "object" && context !== null && "setUrl" in context;
}
