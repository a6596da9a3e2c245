import { FailureNotice } from "#components/parts/FailureNotice.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { PlaybookResult } from "#lib/commands/playbook-commands.ts";
import type { AddressState } from "./use-address.ts";

/** What came of an address: said politely when it worked, an alert when it did not. */
export function AddressOutcome({ state }: { readonly state: AddressState }) {
  return (
    <>
      <p role="status" className="text-muted empty:hidden">
        {state.type === "running" && "Looking at the address…"}
        {state.type === "left" && "The address is no longer followed. What is in force stays."}
        {state.type === "checked" && RESULTS[state.result]}
      </p>
      {state.type === "not-allowed" && (
        <Notice
          tone="alert"
          title={`The browser does not let Handrail reach ${state.host}.`}
          code="HR-not-allowed"
        >
          Nothing has changed. Press the button again and say yes when the browser asks. If it does
          not ask, an admin may have forbidden it for this browser.
        </Notice>
      )}
      {state.type === "failed" && <FailureNotice failure={state.failure} crm="the address" />}
      {state.type === "gone" && (
        <Notice tone="alert" title="Handrail did not answer: it was updated or switched off.">
          Reload this page, then try again.
        </Notice>
      )}
    </>
  );
}

/** What is wrong with it stands above, where the source in force is told. */
const RESULTS = {
  new: "A new version came from there; it is in force.",
  same: "Nothing new there.",
  trouble: "What is there was not taken; the reason stands at the top of this page.",
  "no-address": "No address is followed.",
} as const satisfies Record<PlaybookResult, string>;
