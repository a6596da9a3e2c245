import { useScreen } from "#components/data/screen-store.ts";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";

/** What the page of mail beside us shows; null beside any other page. */
export function useMailPage(): MailPage | null {
  const page = useScreen((screen) => screen.page);
  return page?.type === "mail" ? page.mail : null;
}
