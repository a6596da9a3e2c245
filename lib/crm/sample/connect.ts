import type { CrmSetup } from "../../domain/crm-setup.ts";
import { succeed } from "../../domain/failure.ts";
import { SAMPLE_CAPABILITIES, SAMPLE_SERVER } from "./capabilities.ts";

/** Nothing to reach and nobody to ask: the samples are their own key. */
export const SAMPLE_SETUP: CrmSetup = {
  capabilities: SAMPLE_CAPABILITIES,
  plan: () => succeed({ server: SAMPLE_SERVER, pageHost: "", origins: [], caution: null }),
  signIn: async () => succeed("sample"),
  // No page shows them: they open in the side panel.
  pages: () => [],
};
