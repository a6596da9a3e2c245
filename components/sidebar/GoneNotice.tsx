import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { RecordView } from "#lib/store/record-store.ts";
import { KnownAt } from "./KnownAt.tsx";

/** Says that the CRM shows a record no more, and what is on screen instead (P10.4). */
export function GoneNotice(props: {
  readonly view: RecordView;
  readonly crm: string;
  readonly onRetry: () => void;
}) {
  const { view, crm } = props;
  const isDeleted = view.presence === "deleted";
  return (
    <Notice
      tone="caution"
      title={
        isDeleted
          ? `This record was deleted in ${crm}.`
          : `This record is no longer visible to you in ${crm}.`
      }
      actions={<Button onClick={props.onRetry}>Look again</Button>}
    >
      {isDeleted
        ? "Restore it there to go on. "
        : `Either it was deleted for good, or the key may not see it any more. Ask whoever looks after ${crm}. `}
      Shown is what was known at <KnownAt at={view.fetchedAt} />. What waits for it is kept.
    </Notice>
  );
}
