import { describeGateway } from "./gateway-contract.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

describeGateway("Salesforce", () => createSalesforceWorld());

describeGateway("Salesforce without Handrail's fields", () =>
  createSalesforceWorld({ storage: "task" }),
);
