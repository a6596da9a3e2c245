import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { requireBrowser } from "../support/browser.ts";
import { seedConnection } from "../support/connect.ts";
import type { CrmUnderTest } from "../support/crms/crm-under-test.ts";
import { CRM_BY_NAME } from "../support/crms/crms.ts";
import { marketerFlow, offlineFlow, type Step, sdrFlow } from "../support/flows.ts";
import { type Launched, type LaunchOptions, launchHandrail } from "../support/launch.ts";
import { MAIL_THREADS, openMailPage } from "../support/mail.ts";
import { mailFlow } from "../support/mail-flow.ts";
import { openRecord } from "../support/sidebar.ts";

/**
 * `npm run demo [-- --crm twenty|salesforce|pipedrive]`: the extension beside a sandbox CRM that behaves
 * like HubSpot or like the one named. With a display it opens Chromium on a lead and leaves it to you;
 * without one it walks the jobs and saves a picture of each step.
 */
const PICTURES = join(process.cwd(), "test-results", "demo");

interface Person {
  readonly ownerId: string;
  readonly name: string;
}

/** What differs from a real installation, for a CRM whose hosts the browser asks about. */
const GRANTED = "\nThe browser's question whether Handrail may reach its hosts counts as answered.";

const SDR: Person = { ownerId: OWNERS.sdr, name: "Dana Whitlock" };
const MARKETER: Person = { ownerId: OWNERS.marketer, name: "Mira Castellan" };

const { values: asked } = parseArgs({
  options: {
    crm: { type: "string", default: "hubspot" },
    headless: { type: "boolean", default: false },
  },
});
const crm = toCrm(asked.crm);
process.env["CHROMIUM_PATH"] = requireBrowser();
build();
if (hasDisplay() && !asked.headless) await show();
else await walk();

function toCrm(name: string): CrmUnderTest {
  const found = CRM_BY_NAME.get(name.toLowerCase());
  if (found !== undefined) return found;
  console.error(`--crm is ${[...CRM_BY_NAME.keys()].join(", ")}; not ${name}`);
  process.exit(1);
}

/** HubSpot stands by itself; any other CRM beside it. */
function launch(more: LaunchOptions = {}): Promise<Launched> {
  const crms = crm.sandbox === null ? {} : { crms: [crm.sandbox] };
  return launchHandrail({ handrailFields: true, ...crms, ...more });
}

function build(): void {
  console.log("Building the extension…");
  const { status, stdout, stderr } = spawnSync("wxt", ["build"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}\nThe extension could not be built; the reason is above.`);
  process.exit(1);
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

async function show(): Promise<void> {
  const launched = await launch({ headless: false, viewport: null });
  await seedConnection(launched, { crm, person: SDR });
  await openMailPage(launched, MAIL_THREADS.lead);
  const { page } = await openRecord(launched, crm, LEADS.offered);
  await page.bringToFront();
  for (const blank of launched.context.pages().filter((page) => page.url() === "about:blank")) {
    await blank.close();
  }
  console.log(`
Chromium is open on a lead that marketing handed over to you (you are ${SDR.name}, an SDR).
The CRM beside it is a sandbox on this machine that answers like ${crm.label}; nothing leaves it.${crm.sandbox === null ? "" : GRANTED}

  Accept the lead on the Note tab, pick an angle on First touch, log an Outcome.
  The first entry in the bar of the CRM leads to more leads. Those without a note are the job of a marketer.
  The other tab is her conversation with you, in a page of mail that behaves like Gmail.
  Alt+Shift+H opens and closes the sidebar, Ctrl+K lists everything it can do.

Close the browser window to end the demo.`);
  await new Promise<void>((resolve) => launched.context.on("close", () => resolve()));
  await launched.sandbox.close();
}

async function walk(): Promise<void> {
  console.log(`There is no display: walking the jobs in ${crm.label}, a picture of each step.\n`);
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  await job("1-sdr", "An SDR takes a lead over", SDR, sdrFlow);
  await job("2-marketer", "A marketer hands a lead off", MARKETER, marketerFlow);
  await job("3-offline", "The same without a network", SDR, offlineFlow);
  await job("4-mail", "An SDR answers a buyer's e-mail", SDR, mailFlow);
  console.log(`\nThe pictures are in ${PICTURES}`);
}

async function job(
  prefix: string,
  title: string,
  person: Person,
  flow: (launched: Launched, step: Step, crm: CrmUnderTest) => Promise<unknown>,
): Promise<void> {
  console.log(title);
  const launched = await launch();
  await seedConnection(launched, { crm, person });
  let count = 0;
  const step: Step = async (name: string, page: Page) => {
    count += 1;
    const file = `${prefix}-${count}.png`;
    await page.screenshot({ path: join(PICTURES, file) });
    console.log(`  ${name}  →  ${file}`);
  };
  await flow(launched, step, crm);
  await launched.close();
}
