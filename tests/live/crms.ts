import { LIVE_HUBSPOT } from "./hubspot.ts";
import type { LiveCrm } from "./live-crm.ts";
import { LIVE_PIPEDRIVE } from "./pipedrive.ts";
import { LIVE_SALESFORCE } from "./salesforce.ts";
import { LIVE_TWENTY } from "./twenty.ts";

/** The CRMs that a live check can be run against, by the name on the command line. */
export const LIVE_CRMS: ReadonlyMap<string, LiveCrm> = new Map([
  ["hubspot", LIVE_HUBSPOT],
  ["salesforce", LIVE_SALESFORCE],
  ["pipedrive", LIVE_PIPEDRIVE],
  ["twenty", LIVE_TWENTY],
]);
