import { LEADS } from "../sandbox/seed/stories.ts";
import { sidebarFrame } from "../support/launch.ts";
import { buyerName, contactUrl, openContact, panel } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { stopWorker } from "./support/worker.ts";

test("the frame reads a row that the worker wrote, and each new one", async ({ launched }) => {
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const contact = launched.sandbox.sandbox.state.records.contacts.get(LEADS.offered);
  contact?.properties.set("jobtitle", "Head of Maintenance");
  await frame.getByRole("button", { name: "Commands" }).click();
  await frame.getByRole("option", { name: "Fetch this record from HubSpot now" }).click();
  await expect(frame.getByRole("banner")).toContainText("Head of Maintenance");
});

test("a cached record is on screen with the API dead and the worker stopped", async ({
  launched,
}) => {
  const first = await openContact(launched, LEADS.offered);
  await expect(panel(first.frame, "Story")).toContainText("asked for a demo");
  launched.sandbox.setOffline(true, "api");
  await first.page.close();
  await stopWorker(launched);
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await expect(panel(frame, "Story")).toContainText("asked for a demo");
  await expect(frame.getByText("Showing what was known at")).toBeVisible();
});

test("two windows show the same record and both follow a change", async ({ launched }) => {
  const { frame: here } = await openContact(launched, LEADS.accepted);
  await expect(buyerName(here)).toHaveText("Élodie Thévenin");
  const session = await launched.context.newCDPSession(here.page());
  const opened = launched.context.waitForEvent("page");
  const url = contactUrl(LEADS.accepted);
  await session.send("Target.createTarget", { url, newWindow: true });
  const there = await sidebarFrame(await opened);
  await expect(buyerName(there)).toHaveText("Élodie Thévenin");
  const contact = launched.sandbox.sandbox.state.records.contacts.get(LEADS.accepted);
  contact?.properties.set("lastname", "Thévenin-Roux");
  await there.getByRole("button", { name: "Commands" }).click();
  await there.getByRole("option", { name: "Fetch this record from HubSpot now" }).click();
  await expect(buyerName(there)).toHaveText("Élodie Thévenin-Roux");
  await expect(buyerName(here)).toHaveText("Élodie Thévenin-Roux");
});
