import { LIVE_HUBSPOT } from "./hubspot.ts";
import type { LiveCrm } from "./live-crm.ts";

/** The CRMs that a live check can be run against, by the name on the command line. */
export const LIVE_CRMS: ReadonlyMap<string, LiveCrm> = new Map([["hubspot", LIVE_HUBSPOT]]);
