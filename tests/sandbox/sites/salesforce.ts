import { HOSTS } from "../hosts.ts";
import { createPages } from "../pages/pages.ts";
import { salesforceUiSource } from "../pages/salesforce/ui-source.ts";
import { createSalesforceSandbox, type SalesforceSandbox } from "../salesforce/sandbox.ts";
import { DEFAULT_SETTINGS } from "../salesforce/settings.ts";
import { seedSalesforce } from "../seed/to-salesforce.ts";
import type { Site } from "./site.ts";

/** Where the built extension asks to come back to; the key in its manifest fixes its id. */
const CALLBACK = "https://daaokpfngdpejnnpochjdlpmiifgedbg.chromiumapp.org/salesforce";

/** An organisation with the demo's people in it: API and sign-in on one host, pages on another. */
export function startSalesforce(): readonly [SalesforceSandbox, Site] {
  const sandbox = createSalesforceSandbox({
    host: HOSTS.salesforceApi,
    organisation: "Acme",
    oauth: { ...DEFAULT_SETTINGS.oauth, redirectUrl: CALLBACK },
    fill: seedSalesforce,
  });
  return [sandbox, toSite(sandbox)];
}

function toSite(sandbox: SalesforceSandbox): Site {
  const pages = createPages("salesforce", salesforceUiSource(sandbox.world));
  return {
    serves: (host) => host === HOSTS.salesforceApi || host === HOSTS.salesforcePages,
    // The pages' host forwards what is meant for the API and loses the sign-in on the way.
    isApi: (host, path) => host === HOSTS.salesforceApi || path.startsWith("/services/"),
    api: (request) => sandbox.app.fetch(request),
    pages: (request) => pages.fetch(request),
  };
}
