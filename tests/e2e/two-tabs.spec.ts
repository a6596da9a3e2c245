import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import { openContact, panel, syncStatus, tab } from "../support/sidebar.ts";
import { runCommand } from "./support/commands.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { noteField } from "./support/note.ts";

test("what is done in one tab shows in the other at once, and can be undone there", async ({
  launched,
}) => {
  const { frame: here } = await openContact(launched, LEADS.offered);
  const { frame: there } = await openContact(launched, LEADS.offered);
  await tab(here, "Note").click();
  await tab(there, "Note").click();
  await expect(there.getByRole("button", { name: "Accept" })).toBeVisible();

  await here.getByRole("button", { name: "Accept" }).click();
  await expect(panel(there, "Note")).toContainText("Accepted");
  await expect(there.getByRole("button", { name: "Accept" })).toBeHidden();
  await syncStatus(there).getByRole("button").click();
  const waiting = there.getByRole("list", { name: "Pending writes" });
  await waiting.getByRole("button", { name: "Undo" }).click();
  await expect(here.getByRole("button", { name: "Accept" })).toBeVisible();
  await expect(there.getByRole("button", { name: "Accept" })).toBeVisible();
  expect(await readTable(here, "handrail-ops/outbox")).toEqual([]);
});

test("Accept pressed in two tabs in the same moment is one acceptance, and asks nobody anything", async ({
  launched,
}) => {
  const { frame: here } = await openContact(launched, LEADS.offered);
  const { frame: there } = await openContact(launched, LEADS.offered);
  await tab(here, "Note").click();
  await tab(there, "Note").click();
  await expect(here.getByRole("button", { name: "Accept" })).toBeVisible();
  await expect(there.getByRole("button", { name: "Accept" })).toBeVisible();
  // Taken beforehand: the first press may make the other button go away before the second one looks.
  const buttons = await Promise.all(
    [here, there].map((frame) => frame.getByRole("button", { name: "Accept" }).elementHandle()),
  );
  await Promise.all(buttons.map((button) => button?.dispatchEvent("click")));
  await runCommand(there, "Send everything now");
  await expect(syncStatus(there)).toHaveText("Sent to HubSpot");
  await expect(syncStatus(here)).toHaveText("Sent to HubSpot");
  const held = heldByCrm(launched, LEADS.offered);
  expect(held.get("handrail_status")).toBe("accepted");
  expect(held.get("handrail_log")?.match(/"type":"accepted"/g)).toHaveLength(1);
});

test("a note typed in one tab appears in the other, beside what stands there already", async ({
  launched,
}) => {
  const { frame: here } = await openContact(launched, LEADS.unnoted);
  const { frame: there } = await openContact(launched, LEADS.unnoted);
  await tab(here, "Note").click();
  await tab(there, "Note").click();
  await noteField(here, "Likely problem").fill("Parts run out every week.");
  await expect(noteField(there, "Likely problem")).toHaveValue("Parts run out every week.");
  await noteField(there, "Fit signal").fill("Same ERP as our reference.");
  await expect(noteField(here, "Fit signal")).toHaveValue("Same ERP as our reference.");
  await noteField(here, "Likely problem").pressSequentially(" Two halls.");
  await expect(noteField(there, "Likely problem")).toHaveValue(
    "Parts run out every week. Two halls.",
  );
  await expect(noteField(there, "Fit signal")).toHaveValue("Same ERP as our reference.");
});

test("text typed in two tabs within the same second is kept, both of it", async ({ launched }) => {
  const { frame: here } = await openContact(launched, LEADS.unnoted);
  const { frame: there } = await openContact(launched, LEADS.unnoted);
  await tab(here, "Note").click();
  await tab(there, "Note").click();
  await expect(noteField(there, "Fit signal")).toBeVisible();
  await noteField(here, "Likely problem").fill("Parts run out every week.");
  await noteField(there, "Fit signal").fill("Same ERP as our reference.");
  for (const frame of [here, there]) {
    await expect(noteField(frame, "Fit signal")).toHaveValue("Same ERP as our reference.");
    await expect(noteField(frame, "Likely problem")).toHaveValue("Parts run out every week.");
  }
});
