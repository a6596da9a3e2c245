import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createHoldingPush } from "#lib/pages/shell/push.ts";
import { watchAddress } from "#lib/pages/shell/watch-address.ts";
import { twentyPageState } from "#lib/pages/twenty/page-state.ts";
import { watchTwentyPage } from "#lib/pages/twenty/watch-page.ts";
import { maySidebarStand } from "#lib/platform/sidebar-pages.ts";
import { startContentScript } from "#lib/platform/start-content-script.ts";

/** Put into Twenty's pages by the browser while a workspace is connected. */
export default defineUnlistedScript(() => {
  startContentScript({
    readPage: () => twentyPageState(new URL(location.href), document),
    // Records open in a side panel of Twenty's own, too, while the address stays as it is.
    watch: (window, changed, signal) => {
      watchAddress(window, changed, signal);
      watchTwentyPage(document, changed, signal);
    },
    createPush: createHoldingPush,
    mayStand: maySidebarStand(location.href),
  });
});
