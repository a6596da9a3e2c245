import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { Name } from "#components/ui/Name.tsx";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Clock } from "./Clock.tsx";
import { useClock } from "./use-clock.ts";

const ClockDetails = lazy(async () => ({
  default: (await import("./details/ClockDetails.tsx")).ClockDetails,
}));

/** Who the buyer is, how much time there is, and whose lead it is. Use it with the record's key. */
export function Buyer(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
}) {
  const { snapshot } = props.view;
  const { company, jobTitle, stage } = snapshot;
  const owner = ownerName(snapshot, props.owners);
  const time = useClock(snapshot, props.owners, props.connection);
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const work = [
    jobTitle !== null && <Name key="role" text={jobTitle} unknown="" />,
    company.name !== null && <Name key="company" text={company.name} unknown="" />,
  ].filter(Boolean);
  return (
    <div className="grid gap-0.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h1 className="text-name font-semibold">
          <Name text={snapshot.name ?? snapshot.emails[0] ?? null} unknown="Unknown sender" />
        </h1>
        {time.isShown && (
          <Clock time={time} open={open} detailsId={detailsId} onToggle={() => setOpen(!open)} />
        )}
      </div>
      {work.length > 0 && <p>{separated(work)}</p>}
      <p className="text-small text-muted">
        {separated([
          stage !== null && <Name key="stage" text={stage} unknown="" />,
          <span key="owner">
            {owner === null ? (
              "No owner"
            ) : (
              <>
                Owner: <Name text={owner} unknown="unknown" />
              </>
            )}
          </span>,
        ])}
      </p>
      {open && time.isShown && (
        <section id={detailsId} aria-label="Answer time">
          <Suspense>
            <ClockDetails {...props} time={time} />
          </Suspense>
        </section>
      )}
    </div>
  );
}

/** The owner's name, null without owner. An owner we have no name for still is one. */
function ownerName(snapshot: RecordSnapshot, owners: readonly Owner[]): string | null {
  const id = snapshot.handoff.ownerId ?? null;
  if (id === null) return null;
  return owners.find((owner) => owner.id === id)?.name ?? `user ${id}`;
}

function separated(parts: readonly ReactNode[]): ReactNode {
  return parts.filter(Boolean).flatMap((part, index) => (index === 0 ? [part] : [" · ", part]));
}
