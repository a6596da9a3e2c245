import { rmSync } from "node:fs";
import { DEFAULT_PORTAL_ID, KEYS } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { launchHandrail } from "../support/launch.ts";
import { expect, test } from "./support/handrail.ts";
import {
  acceptUnsent,
  connectionCard,
  connectWith,
  copyReport,
  dumpDatabases,
  dumpStorage,
  expectNothingKept,
  exportFrom,
  filesWith,
  keyField,
  openSettings,
  pressConnect,
  readAsContentScript,
  sayWhoYouAre,
} from "./support/settings.ts";

test.use({ connection: null });

interface BadKey {
  readonly title: string;
  readonly key: string;
  readonly says: readonly string[];
  /** How many requests it takes to know. */
  readonly requests: number;
}

const MAKE_ANOTHER = "Copy it again as a whole, or make a new one.";

const BAD_KEYS: readonly BadKey[] = [
  {
    title: "that HubSpot does not know",
    key: "pat-eu1-never-made",
    says: ["HubSpot does not accept this key.", MAKE_ANOTHER, "HR-needs-sign-in-invalid"],
    requests: 1,
  },
  {
    title: "that was revoked",
    key: KEYS.revoked,
    says: ["HubSpot does not accept this key.", MAKE_ANOTHER, "HR-needs-sign-in-invalid"],
    requests: 1,
  },
  {
    title: "that has expired",
    key: KEYS.expired,
    says: ["HubSpot says that this key has expired.", MAKE_ANOTHER, "HR-needs-sign-in-expired"],
    requests: 1,
  },
  {
    title: "that can be none",
    key: "Schlüssel",
    says: ["HubSpot does not accept this key.", MAKE_ANOTHER, "HR-needs-sign-in-invalid"],
    requests: 0,
  },
];

test("a bad key says what, why and what to do, is kept nowhere, and can be corrected in place", async ({
  launched,
}) => {
  const { requests } = launched.sandbox.sandbox;
  const page = await openSettings(launched);
  await connectWith(page, " ");
  await expect(page.getByText("Paste the service key here.")).toBeVisible();
  await expect(keyField(page)).toBeFocused();
  for (const bad of BAD_KEYS) {
    await test.step(`a key ${bad.title}`, async () => {
      const before = requests.length;
      await keyField(page).fill(bad.key);
      await pressConnect(page);
      for (const words of bad.says) await expect(page.getByRole("alert")).toContainText(words);
      await expect(page.getByRole("alert")).toHaveCount(1);
      await expect(keyField(page)).toHaveValue(bad.key);
      await expect(page.getByRole("article")).toHaveCount(0);
      expect(requests.length - before).toBe(bad.requests);
      await expectNothingKept(page, bad.key);
    });
  }
  await keyField(page).fill(KEYS.good);
  await pressConnect(page);
  await expect(connectionCard(page, DEFAULT_PORTAL_ID)).toContainText("Connected.");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the key is in no storage, page, message, address, report, export or file", async () => {
  const profile = test.info().outputPath("profile");
  const launched = await launchHandrail({ profile });
  const seen: string[] = [];
  launched.context.on("console", (message) => seen.push(message.text()));
  launched.context.on("request", (request) => seen.push(request.url()));
  (await launched.worker()).on("console", (message) => seen.push(message.text()));

  const settings = await openSettings(launched);
  await connectWith(settings, KEYS.good);
  await sayWhoYouAre(settings);
  seen.push(await settings.content());
  const { page, frame } = await acceptUnsent(launched);
  seen.push(await page.content(), await frame.content());

  seen.push(...Object.values(await dumpDatabases(settings)));
  seen.push(await dumpStorage(settings, "local"));
  for (const area of ["local", "session"] as const) {
    expect(await readAsContentScript(launched, page, area)).toContain("not allowed");
  }
  seen.push(...launched.sandbox.sandbox.requests.map((request) => JSON.stringify(request)));
  seen.push(await exportFrom(settings, "Playbook", "Export as JSON"));
  const writes = await exportFrom(settings, "Privacy", "Export waiting writes as JSON");
  const report = await copyReport(launched, settings);
  seen.push(writes, report);

  // What was looked through is really there.
  for (const words of ["Dana Whitlock", "can be handed out: false", "/account-info/", "settings"]) {
    expect(seen.join("\n")).toContain(words);
  }
  expect(writes).toContain(LEADS.offered);
  expect(report).toContain("Connection 1: HubSpot, fields unknown, person chosen");
  for (const private_ of ["Dana", "Lindqvist", LEADS.offered, String(DEFAULT_PORTAL_ID)]) {
    expect(report).not.toContain(private_);
  }
  expect(seen.filter((text) => text.includes(KEYS.good))).toEqual([]);

  await launched.close();
  expect(filesWith(profile, "handrail-ops")).not.toEqual([]);
  expect(filesWith(profile, KEYS.good)).toEqual([]);
  rmSync(profile, { recursive: true });
});
