import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { hubSpotPageState } from "#lib/pages/hubspot/page-state.ts";
import { createPush } from "#lib/pages/shell/push.ts";
import { startShell } from "#lib/pages/shell/start.ts";
import { watchAddress } from "#lib/pages/shell/watch-address.ts";
import { whenActive } from "#lib/pages/shell/when-active.ts";
import { ENGLISH } from "#lib/pages/shell/words.ts";
import { createPageExtension } from "#lib/platform/page-extension.ts";
import { after } from "#lib/platform/page-timers.ts";

/** Runs at `document_start` in every top frame of the CRM, and nowhere leaves a trace on other pages. */
export default defineUnlistedScript(() => {
  const readPage = () => hubSpotPageState(new URL(location.href));
  if (window.top !== window || readPage() === null) return;
  const { signal } = new AbortController();
  whenActive(
    document,
    () => {
      startShell({
        window,
        document,
        extension: createPageExtension(),
        readPage,
        watch: watchAddress,
        words: ENGLISH,
        createPush,
        after,
        now: () => performance.now(),
        newNonce: () => crypto.randomUUID(),
        signal,
      });
    },
    signal,
  );
});
