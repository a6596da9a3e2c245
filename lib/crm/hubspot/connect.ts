import type { CrmSetup } from "../../domain/crm-setup.ts";
import { succeed } from "../../domain/failure.ts";
import { HUBSPOT_CAPABILITIES } from "./capabilities.ts";
import { API_HOST } from "./paths.ts";

/** One API host for everybody, and a key that says which account it opens: nothing to plan. */
export const HUBSPOT_SETUP: CrmSetup = {
  capabilities: HUBSPOT_CAPABILITIES,
  plan: () => succeed({ server: API_HOST, pageHost: "", origins: [], caution: null }),
  signIn: null,
  // Its pages are in the manifest.
  pages: () => [],
};
