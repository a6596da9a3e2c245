import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pipedrivePageState } from "#lib/pages/pipedrive/page-state.ts";
import { createHoldingPush } from "#lib/pages/shell/push.ts";
import { watchAddress } from "#lib/pages/shell/watch-address.ts";
import { maySidebarStand } from "#lib/platform/sidebar-pages.ts";
import { startContentScript } from "#lib/platform/start-content-script.ts";

/** Put into Pipedrive's pages by the browser while a company is connected. */
export default defineUnlistedScript(() => {
  startContentScript({
    readPage: () => pipedrivePageState(new URL(location.href)),
    watch: watchAddress,
    createPush: createHoldingPush,
    mayStand: maySidebarStand(location.href),
  });
});
