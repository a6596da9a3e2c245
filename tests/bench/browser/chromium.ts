import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumFlags } from "#tests/sandbox/server.ts";
import { requireBrowser } from "#tests/support/browser.ts";
import { type Cdp, connect, type Session } from "./cdp.ts";

/** A Chromium with at most one extension in it. */
export interface BenchBrowser {
  readonly cdp: Cdp;
  readonly version: string;
  readonly targets: () => Promise<readonly Target[]>;
  readonly openTab: (url?: string) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export interface Tab {
  readonly session: Session;
  readonly close: () => Promise<void>;
}

/**
 * Starts a browser whose every host name leads to the sandbox. Chromium's own defaults, apart from what
 * keeps it quiet: no switch that changes how frames, storage or timers behave.
 */
export async function startBrowser(
  extension: string | null,
  sandboxPort: number,
): Promise<BenchBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "handrail-bench-"));
  const child = spawn(
    requireBrowser(),
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--window-size=1360,860",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--password-store=basic",
      "--use-mock-keychain",
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...chromiumFlags(sandboxPort),
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // A bench that ends early leaves no browser behind.
  const kill = () => child.kill();
  process.once("exit", kill);
  const cdp = await connect(await readAddress(child.stderr));
  const { product } = await cdp.browser.send<{ product: string }>("Browser.getVersion");
  return {
    cdp,
    version: product,
    targets: async () => {
      const answer = await cdp.browser.send<{ targetInfos: Target[] }>("Target.getTargets");
      return answer.targetInfos;
    },
    openTab: (url = "about:blank") => openTab(cdp, url),
    close: async () => {
      await cdp.browser.send("Browser.close").catch(() => undefined);
      await ended;
      process.off("exit", kill);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function openTab({ browser, attach }: Cdp, url: string): Promise<Tab> {
  const { targetId } = await browser.send<{ targetId: string }>("Target.createTarget", { url });
  const session = await attach(targetId);
  await session.send("Page.enable");
  return { session, close: () => browser.send("Target.closeTarget", { targetId }).then(() => {}) };
}

/** Chromium says on its error channel where it listens. */
function readAddress(channel: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    channel.on("data", (chunk) => {
      said = (said + chunk).slice(-10_000);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    channel.on("end", () => reject(new Error(`Chromium did not start:\n${said}`)));
  });
}
