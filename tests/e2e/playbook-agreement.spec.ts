import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import { agreedPlaybook, signed, unsignedPlaybook } from "../support/fakes/playbooks.ts";
import { openContact, tab } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { expectNoViolations, openSettings } from "./support/settings.ts";

const PICKER = "Choose a playbook file, or drop it here";

/** A file as somebody was sent it. */
const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

/** Begins one side's definition and gives the first lead type this side's name. */
async function writeDefinition(page: Page, side: "marketing" | "sales", by: string, label: string) {
  await page.getByLabel(`Who writes for ${side}?`).fill(by);
  await page.getByRole("button", { name: `Begin ${side}` }).click();
  await page.getByRole("button", { name: /^Demo request/ }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(label);
  await page.getByRole("button", { name: "Back to the agreement" }).click();
  const card = page.getByRole("article", { name: new RegExp(`^${side}`, "i") });
  await card.getByRole("button", { name: "Mark as finished" }).click();
  await expect(card).toContainText("Finished");
}

async function sign(page: Page, side: "marketing" | "sales", name: string): Promise<Locator> {
  const box = page.getByRole("article", { name: `Sign-off of ${side}` });
  await box.getByLabel(`Name, for ${side}`).fill(name);
  await box.getByRole("checkbox", { name: /I have read/ }).check();
  await box.getByRole("button", { name: `Sign for ${side}` }).click();
  return box;
}

test("two sides write apart, reconcile and sign, and the sidebar works by what they agreed", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.unnoted);
  await tab(frame, "Note").click();
  const leadTypes = frame.getByRole("combobox", { name: "Lead type" });
  await expect(leadTypes).toContainText("Demo request");

  const settings = await openSettings(launched, "playbook/agree");
  await writeDefinition(settings, "marketing", "Mona Haddad", "Wants a demo");
  await expect(settings.getByText("Wants a demo")).toHaveCount(0);
  await writeDefinition(settings, "sales", "Sam Weiss", "Ready to be shown");
  await expectNoViolations(settings);
  await settings.getByRole("radio", { name: "Our own words" }).check();
  await settings.getByLabel("What it is to say").fill("Asks to see the product");
  await settings.reload();
  await expect(settings.getByLabel("What it is to say")).toHaveValue("Asks to see the product");
  await settings.getByRole("button", { name: "Take this to be signed" }).click();

  await settings.getByLabel("Name of the playbook").fill("Acme playbook");
  await sign(settings, "marketing", "Mona Haddad");
  const ofSales = await sign(settings, "sales", "Mona Haddad");
  await expect(ofSales).toContainText("has signed for marketing already");
  await expectNoViolations(settings);
  await expect(leadTypes).not.toContainText("Asks to see the product");
  await sign(settings, "sales", "Sam Weiss");
  await expect(settings.getByText("Acme playbook 1.0.0 is in force.")).toBeVisible();
  await expect(leadTypes).toContainText("Asks to see the product");

  await settings.getByRole("link", { name: "Versions" }).click();
  const version = settings.getByRole("listitem").filter({ hasText: "acme-playbook@1.0.0" });
  await expect(version).toContainText("Signed by Mona Haddad for marketing");
  await version.getByRole("button", { name: "Read it" }).click();
  await expect(version).toContainText("Asks to see the product");
  await expectNoViolations(settings);
});

test("a review that is due is quietly said beside every record, for the day", async ({
  launched,
}) => {
  const due = signed({ ...unsignedPlaybook("1.2.0"), reviewBy: "2026-01-31" });
  const settings = await openSettings(launched, "playbook/source");
  await settings.getByLabel(PICKER).setInputFiles(file("acme.json", JSON.stringify(due)));
  await settings.getByRole("button", { name: "Bring it into force" }).click();
  await expect(settings.getByText(`${due.name} 1.2.0 is in force.`)).toBeVisible();

  const { frame } = await openContact(launched, LEADS.offered);
  const banner = frame.getByRole("complementary", { name: "Playbook review" });
  await expect(banner).toContainText(due.name);
  await banner.getByRole("button", { name: "Not today" }).click();
  await expect(banner).toBeHidden();
  await settings.getByRole("link", { name: "In force" }).click();
  await expect(settings.getByRole("complementary", { name: "Playbook review" })).toBeHidden();
});

test("a hostile playbook file is refused with its place and reason, and nothing changes", async ({
  launched,
}) => {
  const settings = await openSettings(launched, "playbook/source");
  const picker = settings.getByLabel(PICKER);
  const good = agreedPlaybook("1.2.0");
  const [first, ...others] = good.leadTypes;
  const hostile = { ...good, leadTypes: [{ ...first, label: "\u202EtseuqeR" }, ...others] };
  await picker.setInputFiles(file("hostile.json", JSON.stringify(hostile)));
  const refused = settings.getByRole("alert");
  await expect(refused).toContainText("hostile.json was not taken. Nothing here has changed.");
  await expect(refused).toContainText("leadTypes[0].label");

  await picker.setInputFiles(file("deep.json", "[".repeat(100_000)));
  await expect(refused).toContainText("deep.json was not taken");
  await picker.setInputFiles(file("page.json", "<!doctype html><script>alert(1)</script>"));
  await expect(refused).toContainText("page.json was not taken");
  await expectNoViolations(settings);

  await picker.setInputFiles(
    file("tampered.json", JSON.stringify({ ...good, name: "Not signed" })),
  );
  await expect(settings.getByText("does not count")).toHaveCount(2);
  await settings.getByRole("link", { name: "In force" }).click();
  await expect(settings.getByText("Nobody has signed a playbook here yet.")).toBeVisible();
  const saved = settings.waitForEvent("download");
  await settings.getByRole("button", { name: "Export as JSON" }).click();
  const exported = JSON.parse(readFileSync(await (await saved).path(), "utf8"));
  expect(exported).toMatchObject({ id: "handrail-default", origin: "shipped" });
});
