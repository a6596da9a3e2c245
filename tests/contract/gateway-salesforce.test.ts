import { describeGateway } from "./gateway-contract.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

describeGateway("Salesforce", () => createSalesforceWorld());

describeGateway("Salesforce without Handrail's fields", () =>
  createSalesforceWorld({ storage: "task" }),
);

describeGateway("Salesforce, handoffs in tasks by choice", () =>
  createSalesforceWorld({ storage: "note" }),
);

describeGateway("Salesforce, handoffs in tasks in the short form", () =>
  createSalesforceWorld({ storage: "short" }),
);
