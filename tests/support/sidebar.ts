import type { Frame, Page } from "@playwright/test";
import { DEFAULT_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { type Launched, sidebarFrame } from "./launch.ts";

/** A CRM page with the sidebar beside it. */
export interface Beside {
  readonly page: Page;
  readonly frame: Frame;
}

/** The address of a contact in the sandbox's CRM. `query` picks a variant of the page. */
export function contactUrl(id: string, query = ""): string {
  return `https://app.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/record/0-1/${id}${query}`;
}

/** Opens a contact in a new tab and waits for the sidebar's frame. */
export async function openContact(launched: Launched, id: string, query = ""): Promise<Beside> {
  const page = await launched.context.newPage();
  await page.goto(contactUrl(id, query));
  return { page, frame: await sidebarFrame(page) };
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
