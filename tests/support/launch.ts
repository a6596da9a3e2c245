import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Worker,
} from "@playwright/test";
import {
  chromiumFlags,
  type RunningSandbox,
  type ServerOptions,
  startSandbox,
} from "../sandbox/server.ts";
import { requireBrowser } from "./browser.ts";
import { clockedExtension } from "./clocked-extension.ts";
import { grantedExtension } from "./granted-extension.ts";

/** The built extension in a real Chromium, beside a sandbox that answers for every host name. */
export interface Launched {
  readonly context: BrowserContext;
  readonly sandbox: RunningSandbox;
  readonly extensionId: string;
  /** The worker as it runs now; it is another object after it was stopped and started again. */
  readonly worker: () => Promise<Worker>;
  readonly openExtensionPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions extends ServerOptions {
  readonly headless?: boolean;
  readonly extensionPath?: string;
  /** Null lets the window decide, as in a browser of one's own. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: "light" | "dark";
  /** Whether a test moves the clock (`clockedExtension`). */
  readonly movesClock?: boolean;
  /** A profile to go on with, for what must survive a restart; left in place at the end. */
  readonly profile?: string;
  /** The sandbox of another browser: both stand before the same CRM, and whoever started it ends it. */
  readonly sharedSandbox?: RunningSandbox;
}

/** The build to test: `HANDRAIL_EXTENSION`, else what `npm run build` made. */
export const BUILT_EXTENSION =
  process.env["HANDRAIL_EXTENSION"] ??
  new URL("../../.output/chrome-mv3", import.meta.url).pathname;

/**
 * Playwright's own list of disabled features without `ThirdPartyStoragePartitioning`: with that one
 * switched off, Chromium denies the extension's frame its own database. The last such switch wins.
 */
const DISABLED_FEATURES = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** Starts a sandbox and a browser with the extension in it. */
export async function launchHandrail(options: LaunchOptions = {}): Promise<Launched> {
  const asBuilt = options.extensionPath ?? BUILT_EXTENSION;
  if (!existsSync(join(asBuilt, "manifest.json"))) {
    throw new Error("The extension is not built: run `npm run build` first.");
  }
  const built = options.movesClock === true ? clockedExtension(asBuilt) : asBuilt;
  // HubSpot's hosts are in the manifest; whoever connects another CRM has said yes to the browser.
  const extension = options.crms === undefined ? built : grantedExtension(built);
  const {
    headless = true,
    viewport,
    colorScheme,
    profile,
    movesClock: _,
    sharedSandbox,
    ...serverOptions
  } = options;
  const sandbox = sharedSandbox ?? (await startSandbox(serverOptions));
  const directory = profile ?? mkdtempSync(join(tmpdir(), "handrail-profile-"));
  const context = await chromium.launchPersistentContext(directory, {
    executablePath: requireBrowser(),
    headless,
    ignoreHTTPSErrors: true,
    viewport: viewport === undefined ? { width: 1360, height: 860 } : viewport,
    colorScheme: colorScheme ?? "light",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${DISABLED_FEATURES.join(",")}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...chromiumFlags(sandbox.port),
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    sandbox,
    extensionId,
    worker,
    openExtensionPage: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    close: async () => {
      await context.close();
      if (sharedSandbox === undefined) await sandbox.close();
      if (profile === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The sidebar's frame in a CRM page. It lives in a closed shadow root, so it is found by its address. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes("/sidebar.html"));
  for (let tries = 0; tries < 300; tries += 1) {
    const frame = find();
    if (frame !== undefined) return frame;
    await page.waitForEvent("frameattached", { timeout: 100 }).catch(() => undefined);
  }
  throw new Error(`The sidebar did not appear on ${page.url()}`);
}
