import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "#tests/sandbox/server.ts";
import { type BenchBrowser, startBrowser } from "../browser/chromium.ts";
import { buildHandrail } from "../extensions/build-all.ts";
import { type Calm, createCalm } from "../measures/calm.ts";
import { readAccount } from "../seed/leads.ts";
import { type Contender, createContender } from "../world.ts";
import { buildInboxSdk } from "./build-inbox-sdk.ts";
import { TALKS } from "./talks.ts";

/** Everything that is compared beside the page of mail. */
export interface MailWorld {
  readonly handrail: Contender;
  /** The same with nobody in the cache but those who write. */
  readonly almostEmpty: Contender;
  readonly inboxSdk: BenchBrowser;
  /** The same browser without an extension. */
  readonly bare: BenchBrowser;
  readonly calm: Calm;
  readonly close: () => Promise<void>;
}

/** Builds, starts and fills everything. Every host name leads to the sandbox, InboxSDK's own too. */
export async function createMailWorld(say: (line: string) => void): Promise<MailWorld> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-bench-mail-"));
  say("Building the extension, and a small one on InboxSDK…");
  const path = await buildHandrail(folder);
  const inboxSdkPath = await buildInboxSdk(folder);
  const sandbox = await startSandbox({ enforceLimits: false });
  const account = await readAccount(sandbox.sandbox);
  say("Starting four browsers…");
  const bare = await startBrowser(null, sandbox.port);
  const inboxSdk = await startBrowser(inboxSdkPath, sandbox.port);
  const contend = { name: "Handrail", path, sidebar: "frame", sandbox } as const;
  const handrail = await createContender({ ...contend, account });
  const leads = account.leads.filter((lead) => TALKS.some(({ name }) => name === lead.name));
  const almostEmpty = await createContender({
    ...contend,
    account: { ...account, leads },
    total: leads.length,
  });
  return {
    handrail,
    almostEmpty,
    inboxSdk,
    bare,
    calm: createCalm(),
    close: async () => {
      for (const { browser } of [handrail, almostEmpty]) await browser.close();
      for (const browser of [inboxSdk, bare]) await browser.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
