import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { salesforcePageState } from "#lib/pages/salesforce/page-state.ts";
import { createPush } from "#lib/pages/shell/push.ts";
import { watchAddress } from "#lib/pages/shell/watch-address.ts";
import { maySidebarStand } from "#lib/platform/sidebar-pages.ts";
import { startContentScript } from "#lib/platform/start-content-script.ts";

/** Put into Salesforce's pages by the browser while an organisation is connected. */
export default defineUnlistedScript(() => {
  startContentScript({
    readPage: () => salesforcePageState(new URL(location.href)),
    watch: watchAddress,
    createPush,
    mayStand: maySidebarStand(location.href),
  });
});
