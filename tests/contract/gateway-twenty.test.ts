import { describeGateway } from "./gateway-contract.ts";
import { createTwentyWorld } from "./twenty-world.ts";

describeGateway("Twenty, a new workspace", () => createTwentyWorld());
describeGateway("Twenty, the older relation model", () =>
  createTwentyWorld({ sandbox: { model: "R" } }),
);
describeGateway("Twenty, a later release that takes conditions", () =>
  createTwentyWorld({
    sandbox: { modern: true },
    probed: { conditionalWrite: true, pageMax: 60 },
  }),
);
