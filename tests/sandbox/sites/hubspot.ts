import type { HubspotSandbox } from "../hubspot/sandbox.ts";
import { hubspotUiSource } from "../pages/hubspot/ui-source.ts";
import { createPages } from "../pages/pages.ts";
import type { Site } from "./site.ts";

const API_HOST = "api.hubapi.com";
const PAGE_HOST = /^app(-[a-z]{2}\d+)?\.hubspot\.com$/;

export function hubspotSite(sandbox: HubspotSandbox): Site {
  const pages = createPages("hubspot", hubspotUiSource(sandbox.world));
  return {
    serves: (host) => host === API_HOST || PAGE_HOST.test(host),
    isApi: (host) => host === API_HOST,
    api: (request) => sandbox.app.fetch(request),
    pages: (request) => pages.fetch(request),
  };
}
