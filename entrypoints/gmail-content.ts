import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createGmailPage } from "#lib/pages/gmail/gmail-page.ts";
import { after, whenIdle } from "#lib/platform/page-timers.ts";
import { startContentScript } from "#lib/platform/start-content-script.ts";

/** Put into Gmail's pages by the browser, unless somebody has switched it off. */
export default defineUnlistedScript(() => {
  const url = () => new URL(location.href);
  const now = () => performance.now();
  startContentScript({
    ...createGmailPage({ document, url, now, after, whenIdle }),
    mayStand: true,
  });
});
