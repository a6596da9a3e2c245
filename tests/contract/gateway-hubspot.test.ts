import { describeGateway } from "./gateway-contract.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

describeGateway("HubSpot", () => createHubspotWorld());
