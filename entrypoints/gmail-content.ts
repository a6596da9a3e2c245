import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createLateGmailPage, offerSlot } from "#lib/pages/gmail/late-page.ts";
import { startContentScript } from "#lib/platform/start-content-script.ts";

/** Put into Gmail's pages by the browser, unless somebody has switched it off. Reads nothing of them. */
export default defineUnlistedScript(() => {
  const late = createLateGmailPage(document, () => new URL(location.href));
  if (startContentScript({ ...late.page, mayStand: true })) offerSlot(late);
});
