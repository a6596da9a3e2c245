import type { Locator, Page } from "@playwright/test";
import { MAIL_THREADS } from "../sandbox/gmail/mail-threads.ts";
import { MAIL_HOST } from "../sandbox/hosts.ts";
import { type Launched, sidebarFrame } from "./launch.ts";
import type { Beside } from "./sidebar.ts";

export { MAIL_THREADS };

interface MailPlace {
  /** The number of the account; the first one unless told otherwise. */
  readonly account?: number;
  /** Where in the page, such as `MAIL_THREADS.lead.hash`; the inbox unless told otherwise. */
  readonly hash?: string;
  /** How the page behaves: the switches are in the sandbox's README. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The address of a place in the page of mail. */
export function mailUrl({ account = 0, hash = "#inbox", query = {} }: MailPlace = {}): string {
  const search = new URLSearchParams(query);
  const asked = search.size === 0 ? "" : `?${search}`;
  return `https://${MAIL_HOST}/mail/u/${account}/${asked}${hash}`;
}

/**
 * Opens the page of mail in a new tab, without waiting for anything beside it: built, unless the place asks
 * for a page that is slow to be.
 */
export async function openMailPage(launched: Launched, place: MailPlace = {}): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(mailUrl(place));
  const isSlow = place.query?.["slow"] !== undefined;
  if (!isSlow) await page.locator("#loading").waitFor({ state: "detached" });
  return page;
}

/** Opens the page of mail in a new tab and waits for the sidebar's frame. */
export async function openMail(launched: Launched, place: MailPlace = {}): Promise<Beside> {
  const page = await openMailPage(launched, place);
  return { page, frame: await sidebarFrame(page) };
}

/** Goes to another place in the page by its hash, as a click in it does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** The part of the page that is on screen. */
export const mailMain = (page: Page): Locator => page.locator("[role=main]:visible");

/** The editor to be seen: the reply below a conversation, else the newest of the dock. */
const editor = (page: Page): Locator =>
  page.locator("[data-compose-id]:not(.a3s *):visible").first();

/** Where its text is written. */
const editorField = (page: Page): Locator => editor(page).locator("[g_editable]");

/** Opens the editor below the conversation on screen and waits for it. */
export async function startReply(page: Page): Promise<Locator> {
  await mailMain(page).locator(".amn [role=link]").first().click();
  const field = mailMain(page).locator("[g_editable]:not(.a3s *)");
  await field.waitFor();
  return field;
}

/** Opens a new message in the dock, with these recipients and this subject. */
export async function openCompose(
  page: Page,
  { to = [], subject = "" }: { readonly to?: readonly string[]; readonly subject?: string } = {},
): Promise<Locator> {
  await page.locator("[gh=cm]").click();
  const dialog = page.locator("#dock [role=dialog]").first();
  for (const address of to) {
    await dialog.locator("[name=to] input").fill(address);
    await dialog.locator("[name=to] input").press("Enter");
  }
  if (subject !== "") await dialog.locator("[name=subjectbox]").fill(subject);
  return dialog.locator("[g_editable]");
}

/** Presses Send in the editor to be seen, the reply if there is one, and waits until the page says that it is sent. */
export async function sendMail(page: Page): Promise<void> {
  await editor(page).locator(".aoO").click();
  await page.locator("#notice #link_undo").waitFor();
}

/** What stands in the editor to be seen, the reply if there is one: line by line. */
export async function editorText(page: Page): Promise<string> {
  const [text = ""] = await editorField(page).allInnerTexts();
  return text;
}

/** The page's own keyboard shortcuts that were carried out, in order. */
export async function shortcutsPressed(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => window.__shortcuts);
}

/** The hosts that any page or extension has asked for something; the browser's own errands are left out. */
export function hostsContacted(launched: Launched): readonly string[] {
  const asked = launched.sandbox.requests.filter(({ byBrowser }) => !byBrowser);
  return [...new Set(asked.map(({ host }) => host))].toSorted();
}
