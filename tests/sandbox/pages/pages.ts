import { Hono } from "hono";
import type { ClientFile } from "./client-files.ts";
import { closing, opening, simplePage } from "./document.ts";
import { type PageCrm, SITE_PATHS } from "./sites.ts";
import { uiRoutes } from "./ui-api.ts";
import type { UiSource } from "./ui-source.ts";
import { headersFor, readVariant } from "./variant.ts";

/** A plausible CRM of our own making under a CRM's addresses, over the same state as its API. */
export function createPages(crm: PageCrm, source: UiSource): Hono {
  const pages = new Hono();
  pages.route("/api/ui", uiRoutes(source));
  pages.get("/favicon.ico", (c) => c.body(null, 204));

  const { app, plain } = SITE_PATHS[crm];
  for (const [path, title] of Object.entries(plain)) {
    pages.get(path, (c) => simple(c.req.url, title, "No record is open here."));
  }
  for (const path of app) {
    pages.get(path, (c) => {
      const variant = readVariant(new URL(c.req.url));
      return new Response(documentStream(variant.dclMs, opening(crm, variant), closing()), {
        headers: headersFor(variant),
      });
    });
  }
  return pages;
}

/** The pages' own scripts and styles, the same under every host name. */
export function createAssets(files: ReadonlyMap<string, ClientFile>): Hono {
  const assets = new Hono();
  assets.get("/assets/:file", (c) => {
    const file = files.get(c.req.param("file"));
    if (file === undefined) return c.notFound();
    return c.body(file.text, 200, { "content-type": file.contentType });
  });
  return assets;
}

/** What any other host name shows: a page on which nothing may be injected. */
export function notACrm(host: string): Response {
  return simple(`https://${host}/`, "Not a CRM", `This is ${host}.`);
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
