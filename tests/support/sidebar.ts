import type { Frame, Page } from "@playwright/test";
import type { CrmUnderTest } from "./crms/crm-under-test.ts";
import { HUBSPOT } from "./crms/hubspot.ts";
import { type Launched, sidebarFrame } from "./launch.ts";

/** A CRM page with the sidebar beside it. */
export interface Beside {
  readonly page: Page;
  readonly frame: Frame;
}

/** The address of a contact in the sandbox's HubSpot. `query` picks a variant of the page. */
export const contactUrl = HUBSPOT.pageOf;

/** Opens a lead's page in a new tab and waits for the sidebar's frame. */
export async function openRecord(
  launched: Launched,
  crm: CrmUnderTest,
  lead: string,
  query = "",
): Promise<Beside> {
  const page = await launched.context.newPage();
  await page.goto(crm.pageOf(lead, query));
  return { page, frame: await sidebarFrame(page) };
}

/** The same in HubSpot. */
export function openContact(launched: Launched, id: string, query = ""): Promise<Beside> {
  return openRecord(launched, HUBSPOT, id, query);
}

export const buyerName = (frame: Frame) => frame.getByRole("heading", { level: 1 });

/** The one line that says where everything typed has got to. */
export const syncStatus = (frame: Frame) => frame.getByRole("status", { name: "Sync" });

export const tab = (frame: Frame, name: "Story" | "Note" | "First touch" | "Outcome") =>
  frame.getByRole("tab", { name });

export const panel = (frame: Frame, name: "Story" | "Note" | "First touch" | "Outcome") =>
  frame.getByRole("tabpanel", { name });

/** Opens the outbox and sends what waits, instead of letting the undo window pass. */
export async function sendEverythingNow(frame: Frame): Promise<void> {
  await syncStatus(frame).getByRole("button").click();
  const outbox = frame.getByRole("region", { name: "Outbox" });
  await outbox.getByRole("button", { name: "Send all now" }).click();
}
