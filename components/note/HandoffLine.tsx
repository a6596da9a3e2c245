import { LogEventLine } from "#components/parts/LogEventLine.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { HandoffStatus } from "#lib/domain/handoff/status.ts";
import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Where the handoff stands and the step that brought it there. */
export function HandoffLine(props: {
  readonly snapshot: RecordSnapshot;
  readonly status: HandoffStatus;
  readonly owners: readonly Owner[];
}) {
  const { events } = parseLog(props.snapshot.handoff.log);
  const newest = events.findLast((event) => STEPS.has(event.type));
  return (
    <div className="flex items-start gap-2">
      <Tag tone={props.status === "rejected" ? "red" : "accent"}>{LABELS[props.status]}</Tag>
      {newest !== undefined && (
        <div className="min-w-0 flex-1">
          <LogEventLine event={newest} owners={props.owners} />
        </div>
      )}
    </div>
  );
}

/** Events that move a handoff; touches and drafts do not. */
const STEPS: ReadonlySet<LogEvent["type"]> = new Set<LogEvent["type"]>([
  "offered",
  "accepted",
  "rejected",
  "recycled",
  "reassigned",
  "dispositioned",
  "escalated",
]);

const LABELS: Readonly<Record<HandoffStatus, string>> = {
  draft: "Draft",
  ready: "Ready",
  offered: "Offered",
  accepted: "Accepted",
  touched: "First touch made",
  worked: "Being worked",
  opportunity: "Opportunity",
  nurture: "Nurture",
  disqualified: "Disqualified",
  rejected: "Rejected",
  recycled: "Recycled",
};
