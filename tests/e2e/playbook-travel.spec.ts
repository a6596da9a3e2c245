import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { HOSTS } from "../sandbox/hosts.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { agreedPlaybook, signed } from "../support/fakes/playbooks.ts";
import type { Launched } from "../support/launch.ts";
import { openContact, tab } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { expectNoViolations, openSettings } from "./support/settings.ts";

const PATH = "/team/playbook.json";
const ADDRESS = `https://${HOSTS.documents}${PATH}`;

/** With the web server's host allowed, as somebody has who pressed Allow in the browser's dialog. */
test.use({ launch: { crms: [] } });

/** An agreed playbook that calls its first lead type something else. */
function playbookWith(version: string, leadType: string): Playbook {
  const playbook = agreedPlaybook(version);
  const [first, ...others] = playbook.leadTypes;
  if (first === undefined) throw new Error("A playbook has lead types.");
  return signed({ ...playbook, leadTypes: [{ ...first, label: leadType }, ...others] });
}

const publish = ({ sandbox }: Launched, text: string, etag: string) =>
  sandbox.documents.put(PATH, { text, etag: `"${etag}"` });

test("a playbook at an address comes in force beside every record, a changed one replaces it, and a hostile one is refused with the place while the last good one stays", async ({
  launched,
}) => {
  publish(launched, JSON.stringify(playbookWith("1.0.0", "Trade fair visit")), "one");
  const { frame } = await openContact(launched, LEADS.unnoted);
  await tab(frame, "Note").click();
  const leadTypes = frame.getByRole("combobox", { name: "Lead type" });
  await expect(leadTypes).not.toContainText("Trade fair visit");

  const settings = await openSettings(launched, "playbook/source");
  await settings.getByLabel("Address of the playbook").fill(ADDRESS);
  await settings.getByRole("button", { name: "Follow this address" }).click();
  await expect(settings.getByText("Acme playbook 1.0.0")).toBeVisible();
  await expect(leadTypes).toContainText("Trade fair visit");

  const checkNow = settings.getByRole("button", { name: "Check now" });
  await checkNow.click();
  await expect(settings.getByText("Nothing new there.")).toBeVisible();
  publish(launched, JSON.stringify(playbookWith("1.1.0", "Webinar guest")), "two");
  await checkNow.click();
  await expect(settings.getByText("Acme playbook 1.1.0")).toBeVisible();
  await expect(leadTypes).toContainText("Webinar guest");
  await expect(leadTypes).not.toContainText("Trade fair visit");

  const hostile = { ...playbookWith("2.0.0", "Hostile"), onload: "alert(1)" };
  publish(launched, JSON.stringify(hostile), "three");
  await checkNow.click();
  const refused = settings.getByRole("alert");
  await expect(refused).toContainText("The last good one stays in force.");
  await expect(refused).toContainText("onload");
  const tampered = { ...playbookWith("2.0.0", "Tampered"), name: "Not what they signed" };
  publish(launched, JSON.stringify(tampered), "four");
  await checkNow.click();
  await expect(refused).toContainText("was changed after Mina Aalto signed it");
  await expect(settings.getByText("Acme playbook 1.1.0")).toBeVisible();
  await expect(leadTypes).toContainText("Webinar guest");
  await expectNoViolations(settings);

  // What a browser does that starts again: it is there from the first picture on.
  const again = await openContact(launched, LEADS.unnoted);
  await tab(again.frame, "Note").click();
  await expect(again.frame.getByRole("combobox", { name: "Lead type" })).toContainText(
    "Webinar guest",
  );
  // Each document came over the line once: what was unchanged was not fetched again.
  const { answered } = launched.sandbox.documents;
  expect(answered.filter((status) => status === 200)).toHaveLength(4);
  expect(answered).toContain(304);
});
