import { originOf } from "#lib/crm/http/origin.ts";
import { HUBSPOT_SETUP } from "#lib/crm/hubspot/connect.ts";
import { PIPEDRIVE_SETUP } from "#lib/crm/pipedrive/connect.ts";
import { SALESFORCE_SETUP } from "#lib/crm/salesforce/connect.ts";
import { SAMPLE_SETUP } from "#lib/crm/sample/connect.ts";
import { TWENTY_SETUP } from "#lib/crm/twenty/connect.ts";
import type { CrmSetup } from "#lib/domain/crm-setup.ts";
import type { CrmId } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** How each CRM is connected. */
export const SETUPS: Readonly<Record<CrmId, CrmSetup>> = {
  hubspot: HUBSPOT_SETUP,
  salesforce: SALESFORCE_SETUP,
  pipedrive: PIPEDRIVE_SETUP,
  twenty: TWENTY_SETUP,
  sample: SAMPLE_SETUP,
};

/** What the browser has to allow for a connected account: its server and its pages. Patterns know no ports. */
export function originsOf({ crm, server, account }: ConnectionRow): readonly string[] {
  if (crm === "sample") return [];
  const { protocol, hostname } = new URL(originOf(server));
  const pages = SETUPS[crm].pages({ server, pageHost: account.pageHost });
  return [...new Set([`${protocol}//${hostname}/*`, ...pages])];
}
