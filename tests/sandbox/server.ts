import { createServer } from "node:https";
import type { HttpBindings } from "@hono/node-server";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { createCertificate } from "./certificate.ts";
import { MAIL_CLIENT } from "./gmail/mail-document.ts";
import type { Mailboxes } from "./gmail/mailboxes.ts";
import type { HubspotSandbox, SandboxOptions } from "./hubspot/sandbox.ts";
import { createHubspotSandbox } from "./hubspot/sandbox.ts";
import { PAGES_CLIENT, readClientFiles } from "./pages/client-files.ts";
import { createAssets, notACrm } from "./pages/pages.ts";
import { type ReceivedRequest, toReceived } from "./received-request.ts";
import { seedDemo } from "./seed/seed-demo.ts";
import { type Documents, documentsSite } from "./sites/documents.ts";
import { gmailSite } from "./sites/gmail.ts";
import { hubspotSite } from "./sites/hubspot.ts";
import { type OtherCrm, type OtherSandboxes, START } from "./sites/other-crms.ts";
import type { Site } from "./sites/site.ts";
import { ConnectionDropped } from "./strike.ts";

export interface ServerOptions extends SandboxOptions {
  /** An ephemeral port unless told otherwise. */
  readonly port?: number;
  /** Which CRMs stand beside HubSpot, which is always there; none unless told otherwise. */
  readonly crms?: readonly OtherCrm[];
}

type OfflineScope = "api" | "everything";

export interface RunningSandbox {
  readonly port: number;
  readonly sandbox: HubspotSandbox;
  /** Another CRM's sandbox; one that was not started is an error in the test. */
  other<Crm extends OtherCrm>(crm: Crm): OtherSandboxes[Crm];
  /** What the company's own web server gives. */
  readonly documents: Documents;
  /** The certificate, for a client that wants to check it. */
  readonly certificate: string;
  /** The mailboxes behind the page of mail. */
  readonly mailboxes: Mailboxes;
  /** How many requests arrived for each host name. */
  readonly hosts: ReadonlyMap<string, number>;
  /** Every request that arrived, for whatever host, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Moves the clock of HubSpot and of every API's replies to so many milliseconds after the real one. */
  moveClock(ahead: number): void;
  /** Breaks every connection to the APIs, or to the pages too, until set back. */
  setOffline(offline: boolean, scope?: OfflineScope): void;
  close(): Promise<void>;
}

/** The sandboxes over HTTPS on the loopback address: one port for all host names, told apart by `Host`. */
export async function startSandbox(options: ServerOptions = {}): Promise<RunningSandbox> {
  const { port = 0, crms = [], now: clock = Date.now, ...rest } = options;
  let ahead = 0;
  const now = () => clock() + ahead;
  const sandbox = createHubspotSandbox({ fill: seedDemo, ...rest, now });
  const others: Partial<OtherSandboxes> = {};
  const documents = documentsSite();
  const pageFiles = await readClientFiles(PAGES_CLIENT);
  const mail = gmailSite(
    { gmail: await readClientFiles(MAIL_CLIENT), pages: pageFiles },
    sandbox.world.now,
  );
  const sites: Site[] = [hubspotSite(sandbox), documents.site, mail.site];
  for (const crm of crms) {
    const [other, site] = await START[crm]();
    Object.assign(others, { [crm]: other });
    sites.push(site);
  }
  const assets = createAssets(pageFiles);
  const hosts = new Map<string, number>();
  const requests: ReceivedRequest[] = [];
  let offline: OfflineScope | null = null;

  const answer = async (request: Request, bindings: Pick<HttpBindings, "incoming">) => {
    const { hostname: host, pathname: path } = new URL(request.url);
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
    requests.push(toReceived(request, host, path));
    const site = sites.find((one) => one.serves(host));
    const isApi = site?.isApi(host, path) ?? false;
    if (offline === "everything" || (offline === "api" && isApi)) return drop(bindings);
    try {
      if (site !== undefined && isApi) return dated(await site.api(request), now());
      if (path.startsWith("/assets/")) return await assets.fetch(request);
      return site === undefined ? notACrm(host) : await site.pages(request);
    } catch (error) {
      if (error instanceof ConnectionDropped) return drop(bindings);
      throw error;
    }
  };

  const { key, cert } = await createCertificate();
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
    other: (crm) => {
      const found = others[crm];
      if (found === undefined) throw new Error(`The sandbox was started without ${crm}.`);
      return found;
    },
    documents,
    certificate: cert,
    mailboxes: mail.mailboxes,
    hosts,
    requests,
    moveClock: (milliseconds) => {
      ahead = milliseconds;
    },
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

/** With the sandbox's own time, which the server would not know. */
function dated(reply: Response, at: number): Response {
  reply.headers.set("date", new Date(at).toUTCString());
  return reply;
}

function drop({ incoming }: Pick<HttpBindings, "incoming">): Response {
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The listener's types allow for HTTP/2; this server speaks HTTP/1.1 only. */
function toHttp1(bindings: unknown): Pick<HttpBindings, "incoming"> {
  return bindings as HttpBindings;
}
