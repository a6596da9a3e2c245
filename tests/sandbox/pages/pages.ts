import { Hono } from "hono";
import type { HubspotSandbox } from "../hubspot/sandbox.ts";
import type { ClientFile } from "./client-files.ts";
import { closing, opening, simplePage } from "./document.ts";
import { uiRoutes } from "./ui-api.ts";
import { headersFor, readVariant } from "./variant.ts";

/** A plausible CRM of our own making under HubSpot's addresses, over the same state as the API. */
export function createPages(sandbox: HubspotSandbox, files: ReadonlyMap<string, ClientFile>): Hono {
  const pages = new Hono();
  pages.route("/api/ui", uiRoutes(sandbox.world));

  pages.get("/assets/:file", (c) => {
    const file = files.get(c.req.param("file"));
    if (file === undefined) return c.notFound();
    return c.body(file.text, 200, { "content-type": file.contentType });
  });
  pages.get("/favicon.ico", (c) => c.body(null, 204));

  pages.get("/home", (c) => simple(c.req.url, "Home", "Nothing is open here."));
  pages.get("/settings/:portal", (c) => simple(c.req.url, "Settings", "Account settings."));
  // Records, lists and everything else under a portal are one single-page application.
  pages.get("/contacts/*", (c) => {
    const variant = readVariant(new URL(c.req.url));
    return new Response(documentStream(variant.dclMs, opening(variant), closing()), {
      headers: headersFor(variant),
    });
  });
  return pages;
}

/** What any other host name shows: a page on which nothing may be injected. */
export function notACrm(host: string): Response {
  const variant = readVariant(new URL(`https://${host}/`));
  return new Response(simplePage(variant, "Not a CRM", `This is ${host}.`), {
    headers: headersFor(variant),
  });
}

function simple(url: string, title: string, words: string): Response {
  const variant = readVariant(new URL(url));
  return new Response(simplePage(variant, title, words), { headers: headersFor(variant) });
}

/** The head and the frame of the page at once; its end, and so DOMContentLoaded, after the delay. */
function documentStream(delayMs: number, first: string, last: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(first));
      const end = (): void => {
        controller.enqueue(encoder.encode(last));
        controller.close();
      };
      if (delayMs === 0) end();
      else setTimeout(end, delayMs);
    },
  });
}
