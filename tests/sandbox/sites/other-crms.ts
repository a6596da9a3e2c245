import type { PipedriveSandbox } from "../pipedrive/sandbox.ts";
import type { SalesforceSandbox } from "../salesforce/sandbox.ts";
import type { TwentySandbox } from "../twenty/sandbox.ts";
import type { Site } from "./site.ts";

/** What each of the others is, once it runs. */
export interface OtherSandboxes {
  readonly salesforce: SalesforceSandbox;
  readonly pipedrive: PipedriveSandbox;
  readonly twenty: TwentySandbox;
  readonly "twenty-self-hosted": TwentySandbox;
}

export type OtherCrm = keyof OtherSandboxes;

type Start = {
  readonly [Crm in OtherCrm]: () => Promise<readonly [OtherSandboxes[Crm], Site]>;
};

/** Starts one of them. Loaded only when wanted: most tests need none. */
export const START: Start = {
  salesforce: async () => (await import("./salesforce.ts")).startSalesforce(),
  pipedrive: async () => (await import("./pipedrive.ts")).startPipedrive(),
  twenty: async () => (await import("./twenty.ts")).startTwentyCloud(),
  "twenty-self-hosted": async () => (await import("./twenty.ts")).startTwentySelfHosted(),
};
