import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { type RunningSandbox, startSandbox } from "#tests/sandbox/server.ts";
import { evaluate } from "./browser/cdp.ts";
import { type BenchBrowser, startBrowser } from "./browser/chromium.ts";
import { extensionOrigin, openProbe } from "./browser/extension.ts";
import { buildExtensions, type Extensions } from "./extensions/build-all.ts";
import { type Calm, createCalm } from "./measures/calm.ts";
import { type Account, pickLeads, readAccount } from "./seed/leads.ts";

export const CACHED_LEADS = 10_000;

/** A browser with one of the things that are compared in it. */
export interface Contender {
  readonly name: string;
  readonly browser: BenchBrowser;
  readonly origin: string;
  /** Where its sidebar lives. */
  readonly sidebar: "frame" | "shadow-root";
}

/** Everything that the measures compare, side by side, with equally filled databases. */
export interface World {
  readonly extensions: Extensions;
  readonly handrail: Contender;
  readonly baselineAtStart: Contender;
  readonly baselineAtIdle: Contender;
  /** The same browser without an extension. */
  readonly bare: BenchBrowser;
  readonly account: Account;
  /** Leads to open, one after the other. */
  readonly leads: readonly RecordSnapshot[];
  readonly calm: Calm;
  readonly close: () => Promise<void>;
}

/** Builds, starts and fills everything. */
export async function createWorld(say: (line: string) => void): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-bench-built-"));
  say("Building the extension and its baseline…");
  const extensions = await buildExtensions(folder);
  const sandbox = await startSandbox({ enforceLimits: false });
  const account = await readAccount(sandbox.sandbox);
  say(`Starting four browsers, three of them with ${CACHED_LEADS} leads…`);
  const bare = await startBrowser(null, sandbox.port);
  const contend = (name: string, path: string, sidebar: Contender["sidebar"]) =>
    createContender({ name, path, sidebar, sandbox, account });
  const handrail = await contend("Handrail", extensions.handrail, "frame");
  const baselineAtStart = await contend("at start", extensions.baselineAtStart, "shadow-root");
  const baselineAtIdle = await contend("at idle", extensions.baselineAtIdle, "shadow-root");
  return {
    extensions,
    handrail,
    baselineAtStart,
    baselineAtIdle,
    bare,
    account,
    leads: pickLeads(account.leads),
    calm: createCalm(),
    close: async () => {
      for (const { browser } of [handrail, baselineAtStart, baselineAtIdle]) await browser.close();
      await bare.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a browser with an extension, and fills its cache with so many leads. */
export async function createContender(given: {
  readonly name: string;
  readonly path: string;
  readonly sidebar: Contender["sidebar"];
  readonly sandbox: RunningSandbox;
  readonly account: Account;
  readonly total?: number;
}): Promise<Contender> {
  const { name, sidebar, account, total = CACHED_LEADS } = given;
  const browser = await startBrowser(given.path, given.sandbox.port);
  const origin = await extensionOrigin(browser);
  const probe = await openProbe(browser, origin);
  const count = await evaluate(probe.session, (filling) => window.handrailBench.fill(filling), {
    ...account,
    total,
  });
  if (count !== total) throw new Error(`${name}: ${count} leads are cached.`);
  await probe.close();
  return { name, browser, origin, sidebar };
}
