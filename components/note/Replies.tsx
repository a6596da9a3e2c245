import { useState } from "react";
import { useAction } from "#components/data/use-action.ts";
import { useDraft } from "#components/data/use-draft.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import type { HandoffStatus } from "#lib/domain/handoff/status.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { ReplyForm } from "./ReplyForm.tsx";
import { NO_REPLY, type ReplyKind, type ReplyText, replyToAction } from "./reply.ts";

/** What the receiving side can answer: take the lead, or give it back or on with a reason. */
export function Replies(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  readonly status: HandoffStatus;
  /** Begins the note for the next stage; null where there is none. */
  readonly onHandOn: (() => void) | null;
}) {
  const { view, connection, owners, status, onHandOn } = props;
  const action = useAction(view, connection);
  const draftId = `${recordKeyToString(view.snapshot.key)}#reply`;
  const draft = useDraft<ReplyText>(draftId, NO_REPLY);
  const kinds = REPLIES.filter(({ kind }) => nextStatus(kind, status) !== "refused");
  const open = kinds.find(({ kind }) => kind === draft.values.kind)?.kind ?? null;
  const whyNot = whyNotNow(connection, action.armed);

  const [opened, setOpened] = useState<ReplyKind | null>(null);
  const toggle = (kind: ReplyKind) => {
    setOpened(open === kind ? null : kind);
    action.clearTrouble();
    draft.change({ kind: open === kind ? "" : kind });
  };
  const send = async () => {
    if (open === null) return;
    await draft.flush();
    const typed = { draftId, values: draft.values };
    if (await action.run(replyToAction(open, draft.values), typed)) draft.handedOver();
  };

  return (
    // No box of its own: the bar sticks to the bottom of the whole panel.
    <div className="contents">
      {open !== null && draft.ready && (
        <ReplyForm
          key={open}
          kind={open}
          focusOnOpen={opened === open}
          values={draft.values}
          onChange={draft.change}
          view={view}
          owners={owners}
          trouble={action.trouble}
          whyNot={whyNot}
          onSend={() => void send()}
          onCancel={() => toggle(open)}
        />
      )}
      {(action.trouble?.type !== "refused" || action.trouble.field === null) && (
        <ActionTroubleNotice trouble={action.trouble} />
      )}
      <div className="sticky bottom-0 z-10 -mx-3 -mb-3 flex flex-wrap gap-2 border-t border-line bg-surface px-3 py-2">
        {nextStatus("accept", status) !== "refused" && (
          <Button
            variant="primary"
            disabledReason={whyNot}
            onClick={() => void action.run({ type: "accept" }, null)}
          >
            Accept
          </Button>
        )}
        {onHandOn !== null && (
          <Button variant="primary" onClick={onHandOn}>
            Hand off to AE
          </Button>
        )}
        {kinds.map(({ kind, label }) => (
          <Button key={kind} aria-expanded={open === kind} onClick={() => toggle(kind)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

const REPLIES: readonly { readonly kind: ReplyKind; readonly label: string }[] = [
  { kind: "reject", label: "Reject" },
  { kind: "recycle", label: "Recycle" },
  { kind: "reassign", label: "Reassign" },
];
