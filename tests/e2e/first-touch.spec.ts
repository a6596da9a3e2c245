import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import { openContact, sendEverythingNow, syncStatus, tab } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";

test("an SDR reads, takes an angle, mends the draft, copies and logs it; the story and HubSpot have it", async ({
  launched,
}) => {
  await launched.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { page, frame } = await openContact(launched, LEADS.accepted);
  const touches = frame.getByRole("list", { name: "Touches" });
  await expect(touches).toContainText("Spare parts that matter");

  await tab(frame, "First touch").click();
  await expect(frame.getByRole("region", { name: "Next step" })).toContainText("e-mail");
  const angle = frame.getByRole("article").first();
  await angle.getByRole("button", { name: "Draft e-mail" }).click();
  const draft = frame.getByRole("textbox", { name: "Draft" });
  const verdict = frame.getByRole("status", { name: "Verdict" });
  await expect(verdict).toContainText("Ready to send");

  const ours = await draft.inputValue();
  await draft.fill(ours.replace("Élodie", "{{first_name}}"));
  await expect(verdict).toContainText("Fix first: 1 thing");
  await frame
    .getByRole("region", { name: "Findings" })
    .getByRole("button", { name: "Fill it in" })
    .click();
  await expect(verdict).toContainText("Ready to send");
  await expect(draft).toHaveValue(ours);

  await frame.getByRole("button", { name: "Copy", exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ours.trim());
  await frame.getByRole("button", { name: "Log first touch" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("first touch");
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText("Sent to HubSpot", { timeout: 30_000 });

  const events = (heldByCrm(launched, LEADS.accepted).get("handrail_log") ?? "").split("\n");
  const touched = events.map((line) => JSON.parse(line)).find(({ type }) => type === "touched");
  expect(touched.angle).toMatch(/^[a-z-]+(\/[a-z-]+)?$/);
  await tab(frame, "Story").click();
  await expect(touches.getByRole("listitem").last()).toContainText("reached out");
});
