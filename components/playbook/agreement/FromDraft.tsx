import { useMemo } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { IssueList } from "../source/IssueList.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { useTakeToSign } from "./use-take-to-sign.ts";

/** One common draft instead of two definitions: nothing to reconcile, only to look at and to take. */
export function FromDraft(props: {
  readonly draft: WorkingCopyRow;
  readonly inForce: Playbook;
  readonly isTaken: boolean;
}) {
  const { draft, inForce } = props;
  const { take, failure } = useTakeToSign(inForce);
  const read = useMemo(() => parsePlaybook(draft.document), [draft.document]);
  if (!read.ok) {
    return (
      <Notice tone="caution" title="The draft has something to mend before it can be signed.">
        <IssueList issues={read.failure} document={draft.document} />
        <a href="#playbook/edit" className="text-accent underline underline-offset-2">
          Edit the draft
        </a>
      </Notice>
    );
  }
  const changes = diffPlaybooks(inForce, read.value);
  return (
    <>
      <p className="max-w-[60ch]">
        There is one common draft from the editor, so there are no two definitions to reconcile.
        This is how it differs from the version in force.
      </p>
      <ChangeList changes={changes} whenNone="The draft says the same as the version in force." />
      <div>
        <Button
          variant={props.isTaken ? "secondary" : "primary"}
          hint={props.isTaken ? "Takes off any name that is under it." : undefined}
          onClick={() => void take(read.value, draft.startedAt, draft.by)}
        >
          {props.isTaken ? "Take the draft anew" : "Take this to be signed"}
        </Button>
      </div>
      <NotSavedNotice failure={failure} />
    </>
  );
}
