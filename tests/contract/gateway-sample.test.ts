import { describeGateway } from "./gateway-contract.ts";
import { createSampleWorld } from "./sample-world.ts";

describeGateway("Sample data", () => createSampleWorld());
