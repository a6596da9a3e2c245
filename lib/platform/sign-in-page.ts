import { browser } from "wxt/browser";
import type { CrmId } from "../domain/record.ts";

/** Where a CRM's sign-in page comes back to. The browser keeps this address for us; nobody else gets it. */
export function callbackUrl(crm: CrmId): string {
  return browser.identity.getRedirectURL(crm);
}

/**
 * Opens a CRM's sign-in page in a window of its own and answers with the address that it came back to.
 * Null when the person closed it, or when it could not be loaded: the browser throws for both.
 */
export async function openSignInPage(url: string): Promise<string | null> {
  try {
    return (await browser.identity.launchWebAuthFlow({ url, interactive: true })) ?? null;
  } catch {
    return null;
  }
}
