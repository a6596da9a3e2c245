import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import { createSalesforceGateway } from "#lib/crm/salesforce/gateway.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import { createHubspotWorld } from "#tests/contract/hubspot-world.ts";
import { createPipedriveWorld } from "#tests/contract/pipedrive-world.ts";
import { createSalesforceWorld } from "#tests/contract/salesforce-world.ts";
import { createTwentyWorld } from "#tests/contract/twenty-world.ts";
import { KEYS as HUBSPOT_KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { costOf } from "#tests/sandbox/pipedrive/costs.ts";
import { KEYS as PIPEDRIVE_KEYS } from "#tests/sandbox/pipedrive/settings.ts";
import { TOKENS } from "#tests/sandbox/salesforce/settings.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import type { BenchCrm } from "./bench-crm.ts";

/** HubSpot first: the others are shown beside it. */
export const BENCH_CRMS: readonly BenchCrm[] = [
  {
    name: "HubSpot",
    createWorld: () => createHubspotWorld(),
    create: createHubspotGateway,
    server: "api.hubapi.com",
    token: HUBSPOT_KEYS.good,
    limits: [
      { amount: 100, unit: "calls", per: "10 s" },
      { amount: 250_000, unit: "calls", per: "day" },
    ],
    tokensOf: null,
  },
  {
    name: "Salesforce",
    createWorld: () => createSalesforceWorld(),
    create: createSalesforceGateway,
    server: "nordvik.my.salesforce.com",
    token: TOKENS.good,
    limits: [{ amount: 100_000, unit: "calls", per: "day" }],
    tokensOf: null,
  },
  {
    name: "Pipedrive",
    createWorld: () => createPipedriveWorld(),
    create: createPipedriveGateway,
    server: "acme.pipedrive.com",
    token: PIPEDRIVE_KEYS.good,
    limits: [
      { amount: 20, unit: "calls", per: "2 s" },
      { amount: 30_000, unit: "tokens", per: "day" },
    ],
    tokensOf: costOf,
  },
  {
    name: "Twenty",
    createWorld: () => createTwentyWorld(),
    create: createTwentyGateway,
    server: "crm.acme.example",
    token: TWENTY_KEYS.good,
    limits: [{ amount: 100, unit: "calls", per: "minute" }],
    tokensOf: null,
  },
];
