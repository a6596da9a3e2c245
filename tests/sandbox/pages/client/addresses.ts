import { hubspot } from "./hubspot.ts";
import { pipedrive } from "./pipedrive.ts";
import type { Addresses } from "./places.ts";
import { salesforce } from "./salesforce.ts";
import { twenty } from "./twenty.ts";

const BY_CRM: Readonly<Record<string, Addresses>> = { hubspot, pipedrive, salesforce, twenty };

/** Those of the CRM that this page was served for. */
export const addresses: Addresses = BY_CRM[document.body.dataset["crm"] ?? ""] ?? hubspot;
