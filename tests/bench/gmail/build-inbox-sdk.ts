import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MAIL_ACCOUNTS } from "#tests/sandbox/gmail/accounts.ts";
import { bundle } from "../extensions/build-baseline.ts";

const PAGE = "https://mail.google.com/*";
const LIBRARY = "node_modules/@inboxsdk/core";

/**
 * Builds, into `folder`, the smallest extension that loads InboxSDK as its guide says and does nothing with
 * it, minified as ours is. Answers where it is.
 */
export async function buildInboxSdk(folder: string): Promise<string> {
  const extension = join(folder, "inbox-sdk");
  await mkdir(extension, { recursive: true });
  await bundle(extension, "content", "tests/bench/gmail/inbox-sdk-content.ts", []);
  await bundle(extension, "worker", `${LIBRARY}/background.js`, []);
  // What the worker puts into the page's own world, found by this name.
  await bundle(extension, "pageWorld", `${LIBRARY}/pageWorld.js`, []);
  await writeFile(join(extension, "globals.js"), GLOBALS);
  await writeFile(join(extension, "manifest.json"), JSON.stringify(MANIFEST));
  return extension;
}

/** What Gmail has on its window, and the sandbox's page has not: InboxSDK waits for it. */
const GLOBALS = `window.GLOBALS = [];
GLOBALS[4] = "gmail.en.0";
GLOBALS[9] = "0";
GLOBALS[10] = ${JSON.stringify(MAIL_ACCOUNTS[0].owner.address)};
GLOBALS[17] = [];
`;

const MANIFEST = {
  manifest_version: 3,
  name: "A sidebar on InboxSDK",
  version: "1",
  permissions: ["scripting"],
  host_permissions: ["https://mail.google.com/"],
  background: { service_worker: "worker.js" },
  content_scripts: [
    { matches: [PAGE], js: ["globals.js"], run_at: "document_start", world: "MAIN" },
    { matches: [PAGE], js: ["content.js"], run_at: "document_end" },
  ],
  web_accessible_resources: [{ resources: ["pageWorld.js"], matches: [PAGE] }],
};
