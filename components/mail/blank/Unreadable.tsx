import { useState } from "react";
import { SearchEverywhere } from "#components/parts/SearchEverywhere.tsx";
import { Button } from "#components/ui/Button.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Missing } from "../mail-state.ts";
import { PageReport } from "./PageReport.tsx";

/** What of the page could not be read, and what can be done all the same. */
export function Unreadable(props: {
  readonly missing: Missing;
  readonly onPick: (record: RecordKey) => void;
  /** Opens the browser's own side panel; null where this is it. */
  readonly onSidePanel: (() => void) | null;
}) {
  const [reporting, setReporting] = useState(false);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-[60ch]">
        {WORDS[props.missing]} Gmail may look different than Handrail knows it, or is still loading.
        Nothing is lost: search for the person by hand.
      </p>
      <SearchEverywhere onPick={props.onPick} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        {props.onSidePanel !== null && (
          <Button
            onClick={props.onSidePanel}
            hint="It stays open whatever becomes of this page's layout."
          >
            Open in the browser's side panel
          </Button>
        )}
        <Button aria-expanded={reporting} onClick={() => setReporting(!reporting)}>
          Report this page
        </Button>
      </div>
      {reporting && <PageReport missing={props.missing} />}
    </div>
  );
}

const WORDS: Readonly<Record<Missing, string>> = {
  "no-main": "Handrail does not find the part of this page in which Gmail shows mail.",
  "no-heading": "A conversation seems to be open, but Handrail does not find its heading.",
  "no-people": "A conversation is open, but Handrail does not find who takes part in it.",
};
