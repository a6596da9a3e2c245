import { buyerName, panel, syncStatus, tab } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { addConnection, openSettings, pressConnect } from "./support/settings.ts";

test.use({ connection: null });

test("somebody without any CRM tries Handrail with the samples, and starts over", async ({
  launched,
}) => {
  const settings = await openSettings(launched);
  await addConnection(settings, "Sample data");
  await pressConnect(settings);
  const card = settings.getByRole("article", { name: /Sample data · Tidewater Labels/ });
  await expect(card).toContainText("You are Robin Vale");
  await expect(card).toContainText("Nothing is sent anywhere");
  await expect(card.getByRole("button", { name: "Set up CRM fields" })).toHaveCount(0);

  const sidePanel = await launched.openExtensionPage("sidebar.html");
  const frame = sidePanel.mainFrame();
  await expect(buyerName(frame)).toHaveText("No record open");
  await frame.getByRole("searchbox", { name: "Search records" }).fill("sesame marta");
  await expect(frame.getByText("No record matches")).toBeVisible();
  await frame.getByRole("searchbox", { name: "Search records" }).fill("olsen");
  await frame.getByRole("button", { name: /Marta Olsen/ }).click();
  await expect(buyerName(frame)).toHaveText("Marta Olsen");
  await expect(panel(frame, "Story")).toContainText("sesame line");

  await tab(frame, "Note").click();
  await frame.getByRole("button", { name: "Accept" }).click();
  await expect(panel(frame, "Note")).toContainText("Accepted");
  await expect(syncStatus(frame)).toContainText("Sent to Sample data", { timeout: 30_000 });
  await expect.poll(() => readTable(frame, "handrail-ops/outbox")).toEqual([]);

  await settings.bringToFront();
  await card.getByRole("button", { name: "Start over" }).click();
  await expect(card).toContainText("The leads are as they were at first.");
  await expect(panel(frame, "Note").getByRole("button", { name: "Accept" })).toBeEnabled();
  expect(launched.sandbox.sandbox.requests).toEqual([]);
});
