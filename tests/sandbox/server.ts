import { createServer } from "node:https";
import type { HttpBindings } from "@hono/node-server";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { generate } from "selfsigned";
import type { HubspotSandbox, SandboxOptions } from "./hubspot/sandbox.ts";
import { createHubspotSandbox, isDropped } from "./hubspot/sandbox.ts";
import { readClientFiles } from "./pages/client-files.ts";
import { createPages, notACrm } from "./pages/pages.ts";
import { seedDemo } from "./seed/seed-demo.ts";

export interface ServerOptions extends SandboxOptions {
  /** An ephemeral port unless told otherwise. */
  readonly port?: number;
}

type OfflineScope = "api" | "everything";

export interface RunningSandbox {
  readonly port: number;
  readonly sandbox: HubspotSandbox;
  /** The certificate, for a client that wants to check it. */
  readonly certificate: string;
  /** How many requests arrived for each host name. */
  readonly hosts: ReadonlyMap<string, number>;
  /** Breaks every connection to the API, or to the pages too, until set back. */
  setOffline(offline: boolean, scope?: OfflineScope): void;
  close(): Promise<void>;
}

const API_HOST = "api.hubapi.com";
const PAGE_HOST = /^app(-[a-z]{2}\d+)?\.hubspot\.com$/;

/** The sandbox over HTTPS on the loopback address: one port for all host names, told apart by `Host`. */
export async function startSandbox(options: ServerOptions = {}): Promise<RunningSandbox> {
  const { port = 0, ...rest } = options;
  const sandbox = createHubspotSandbox({ fill: seedDemo, ...rest });
  const pages = createPages(sandbox, await readClientFiles());
  const hosts = new Map<string, number>();
  let offline: OfflineScope | null = null;

  const answer = async (request: Request, bindings: Pick<HttpBindings, "incoming">) => {
    const { hostname: host, pathname } = new URL(request.url);
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
    const isApi = host === API_HOST;
    if (offline === "everything" || (offline === "api" && isApi)) return drop(bindings);
    try {
      if (isApi) return await sandbox.app.fetch(request);
      const isPage = PAGE_HOST.test(host) || pathname.startsWith("/assets/");
      return isPage ? await pages.fetch(request) : notACrm(host);
    } catch (error) {
      if (isDropped(error)) return drop(bindings);
      throw error;
    }
  };

  const { private: key, cert } = await generate([{ name: "commonName", value: API_HOST }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: API_HOST },
          { type: 2, value: "*.hubspot.com" },
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  const server = createServer(
    { key, cert },
    getRequestListener((request, bindings) => answer(request, toHttp1(bindings)), {
      overrideGlobalObjects: false,
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");

  return {
    port: address.port,
    sandbox,
    certificate: cert,
    hosts,
    setOffline: (isOffline, scope = "api") => {
      offline = isOffline ? scope : null;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** Chromium's switches that send every host name to the sandbox. */
export function chromiumFlags(port: number): readonly string[] {
  return [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, "--ignore-certificate-errors"];
}

function drop({ incoming }: Pick<HttpBindings, "incoming">): Response {
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The listener's types allow for HTTP/2; this server speaks HTTP/1.1 only. */
function toHttp1(bindings: unknown): Pick<HttpBindings, "incoming"> {
  return bindings as HttpBindings;
}
