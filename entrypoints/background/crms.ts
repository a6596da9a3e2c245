import type { LaneLimit } from "#lib/crm/http/call-window.ts";
import type { GatewayPorts } from "#lib/crm/http/gateway-ports.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { HUBSPOT_SETUP } from "#lib/crm/hubspot/connect.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { PIPEDRIVE_LIMITS } from "#lib/crm/pipedrive/capabilities.ts";
import { PIPEDRIVE_SETUP } from "#lib/crm/pipedrive/connect.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import { SALESFORCE_LIMITS } from "#lib/crm/salesforce/capabilities.ts";
import { SALESFORCE_SETUP } from "#lib/crm/salesforce/connect.ts";
import { createSalesforceGateway } from "#lib/crm/salesforce/gateway.ts";
import { SAMPLE_SETUP } from "#lib/crm/sample/connect.ts";
import { createSampleGateway } from "#lib/crm/sample/gateway.ts";
import { TWENTY_LIMITS } from "#lib/crm/twenty/capabilities.ts";
import { TWENTY_SETUP } from "#lib/crm/twenty/connect.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import type { CrmSetup } from "#lib/domain/crm-setup.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { CrmId } from "#lib/domain/record.ts";
import { openSampleStorage } from "./sample-storage.ts";

/** What the worker needs of one CRM. */
export interface Crm {
  readonly create: (ports: GatewayPorts) => Gateway;
  readonly limits: Readonly<Record<string, LaneLimit>>;
  readonly pages: CrmSetup["pages"];
  /** The content script of its pages; null where the manifest names it, or no page is its own. */
  readonly script: string | null;
}

/**
 * Every CRM that the worker can speak to. All of them are part of the worker's one file: a worker may not
 * load code later (`import()` is refused in service workers).
 */
export const CRMS: Readonly<Record<CrmId, Crm>> = {
  hubspot: {
    create: createHubspotGateway,
    limits: HUBSPOT_LIMITS,
    pages: HUBSPOT_SETUP.pages,
    script: null,
  },
  salesforce: {
    create: createSalesforceGateway,
    limits: SALESFORCE_LIMITS,
    pages: SALESFORCE_SETUP.pages,
    script: "salesforce-content.js",
  },
  pipedrive: {
    create: createPipedriveGateway,
    limits: PIPEDRIVE_LIMITS,
    pages: PIPEDRIVE_SETUP.pages,
    script: "pipedrive-content.js",
  },
  twenty: {
    create: createTwentyGateway,
    limits: TWENTY_LIMITS,
    pages: TWENTY_SETUP.pages,
    script: "twenty-content.js",
  },
  sample: {
    create: (ports) => createSampleGateway(ports, openSampleStorage()),
    limits: {},
    pages: SAMPLE_SETUP.pages,
    script: null,
  },
};
