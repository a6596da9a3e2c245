import { lazy, Suspense } from "react";
import { Boundary } from "#components/ui/Boundary.tsx";
import { Skeleton } from "#components/ui/Skeleton.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { BrokenPart } from "./BrokenPart.tsx";
import type { FrameState } from "./frame-state.ts";

// A record is what opens as a rule, and what must be quick: what stands here without one brings search and
// forms with it, and is fetched when it is first needed.
const Blank = lazy(async () => ({ default: (await import("./Blank.tsx")).Blank }));
const MailBlank = lazy(async () => ({
  default: (await import("#components/mail/blank/MailBlank.tsx")).MailBlank,
}));

/** What stands below the header when no record can be shown. */
export function WithoutRecord(props: {
  readonly state: Exclude<FrameState, { type: "record" | "not-active" }>;
  /** `usePageTurn`. */
  readonly turn: number;
  /** Shows a record that was searched for. */
  readonly onPick: (record: RecordKey) => void;
  /** Says that the page's conversation is about this record. */
  readonly onChoose: (record: RecordKey) => void;
  readonly onCreated: (record: RecordKey, existed: ConnectionRow | null) => void;
  /** Opens the browser's own side panel; null where this is it. */
  readonly onSidePanel: (() => void) | null;
  readonly onRetry: () => void;
}) {
  const { state, turn } = props;
  if (state.type === "reading") return null;
  return (
    <div className="p-3 pt-0">
      {state.type === "loading" ? (
        <Skeleton label="Fetching the record" lines={[92, 70, 34, 85, 78, 60]} />
      ) : (
        <Boundary
          fallback={(error, retry) => <BrokenPart part="This part" error={error} onRetry={retry} />}
        >
          <Suspense>
            {state.type === "mail" ? (
              <MailBlank key={turn} {...props} state={state.mail} />
            ) : (
              <Blank state={state} onPick={props.onPick} onRetry={props.onRetry} />
            )}
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}
