import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { plugIn } from "#lib/pages/gmail/late-page.ts";
import { createGmailReader } from "#lib/pages/gmail/reader.ts";
import { after, whenIdle } from "#lib/platform/page-timers.ts";

/** Put into a page of Gmail by its own sidebar, once that is open (lib/platform/start-mail-reader.ts). */
export default defineUnlistedScript(() => {
  const url = () => new URL(location.href);
  const now = () => performance.now();
  plugIn(createGmailReader({ document, url, now, after, whenIdle }));
});
