import type { LaneLimit } from "#lib/crm/http/call-window.ts";
import type { GatewayPorts } from "#lib/crm/http/gateway-ports.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { HUBSPOT_SETUP } from "#lib/crm/hubspot/connect.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import type { CrmSetup } from "#lib/domain/crm-setup.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { CrmId } from "#lib/domain/record.ts";

/** What the worker needs of one CRM. */
export interface Crm {
  readonly create: (ports: GatewayPorts) => Gateway;
  readonly limits: Readonly<Record<string, LaneLimit>>;
  readonly pages: CrmSetup["pages"];
}

/**
 * Every CRM that the worker can speak to. All of them are part of the worker's one file: a worker may not
 * load code later (`import()` is refused in service workers).
 */
export const CRMS: Readonly<Partial<Record<CrmId, Crm>>> = {
  hubspot: { create: createHubspotGateway, limits: HUBSPOT_LIMITS, pages: HUBSPOT_SETUP.pages },
};
