import { describeGateway } from "./gateway-contract.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

describeGateway("Pipedrive", () => createPipedriveWorld());
