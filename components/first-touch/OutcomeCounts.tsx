import { useId, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import type { AngleCounts } from "#lib/domain/first-touch/learning/angle-record.ts";
import { QUIET_LINK } from "./quiet-link.ts";
import type { Learned } from "./use-learning.ts";

/** One word that opens what came of an angle so far: plain counts, and from how many records they are. */
export function OutcomeCounts(props: { readonly angleId: string; readonly learned: Learned }) {
  const { learning, records } = props.learned;
  const [open, setOpen] = useState(false);
  const id = useId();
  const { segment, inSegment, overall } = learning.recordOf(props.angleId);
  return (
    <>
      <Button
        variant="link"
        aria-expanded={open}
        aria-controls={id}
        className={QUIET_LINK}
        onClick={() => setOpen((shown) => !shown)}
      >
        counts
      </Button>
      {open && (
        <span id={id} className="my-1 grid max-w-[60ch] gap-1 rounded-md bg-sunken p-2 text-small">
          {inSegment.sent !== overall.sent && (
            <span>
              <bdi>{segment}</bdi>: {countsToText(inSegment)}
            </span>
          )}
          <span>All leads: {countsToText(overall)}</span>
          <span className="text-muted">
            {records === 1
              ? "From the log of one record known here. "
              : `From the logs of ${records} records known here. `}
            A message counts once it is known what came of it.
          </span>
        </span>
      )}
    </>
  );
}

function countsToText({ sent, answered, conversations, opportunities }: AngleCounts): string {
  if (sent === 0) return "not tried yet";
  return [
    `${sent} sent`,
    `${answered} answered`,
    `${conversations} ${conversations === 1 ? "conversation" : "conversations"}`,
    `${opportunities} ${opportunities === 1 ? "opportunity" : "opportunities"}`,
  ].join(", ");
}
