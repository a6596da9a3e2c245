import type { MailAccount } from "./mail-types.ts";
import type { MailVariant } from "./mail-variant.ts";

/** The page's own scripts and styles. */
export const MAIL_CLIENT = new URL("./client/", import.meta.url);

/** Where the page's own files are, as they lie on the disk: its modules import each other by these paths. */
export const CLIENT_ROOT = "/mail/static";

const STYLES = ["mail.css", "conversation.css", "writing.css"] as const;

/** The page before its script has built anything: a window that says that it is loading. */
export function mailDocument(account: MailAccount, variant: MailVariant, nonce: string): string {
  const { language } = variant;
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Gmail</title>
  ${STYLES.map((name) => `<link rel="stylesheet" href="${CLIENT_ROOT}/gmail/client/${name}">`).join("\n  ")}
</head>
<body data-account="${account.index}">
  <div id="loading" class="loading">${account.owner.address}</div>
  <script type="module" nonce="${nonce}" src="${CLIENT_ROOT}/gmail/client/main.ts"></script>
</body>
</html>
`;
}
