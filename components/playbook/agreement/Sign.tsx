import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { discardWorkingCopy } from "#lib/store/playbook-store.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { IssueList } from "../source/IssueList.tsx";
import { SignDocument } from "./SignDocument.tsx";
import { Step, type StepState } from "./Step.tsx";
import { useKeep } from "./use-keep.ts";

/** Two people put their names under one text; with the second it is in force (R-DQ-03). */
export function Sign(props: {
  readonly agreed: WorkingCopyRow | null;
  readonly inForce: Playbook;
  readonly onInForce: (playbook: Playbook) => void;
}) {
  const { agreed, inForce } = props;
  const read = useMemo(() => (agreed === null ? null : parsePlaybook(agreed.document)), [agreed]);
  return (
    <Step
      number={3}
      title="Sign"
      state={stateOf(read?.ok === true ? read.value : null)}
      says="One name from marketing and one from sales. With the second name the version is in force in this browser."
    >
      {agreed === null || read === null ? (
        <p className="text-muted">
          Nothing to sign yet: it comes from the step above, or from a file.
        </p>
      ) : read.ok ? (
        <SignDocument
          key={agreed.startedAt}
          row={agreed}
          playbook={read.value}
          inForce={inForce}
          onInForce={props.onInForce}
        />
      ) : (
        <Unreadable row={agreed} issues={read.failure} />
      )}
    </Step>
  );
}

function Unreadable(props: { row: WorkingCopyRow; issues: readonly PlaybookIssue[] }) {
  const { store } = useHandrail();
  const { run, failure } = useKeep();
  return (
    <>
      <Notice
        tone="alert"
        title="What was to be signed cannot be read any more."
        actions={
          <Button onClick={() => void run(() => discardWorkingCopy(store, "agreed"))}>
            Put it away
          </Button>
        }
      >
        <IssueList issues={props.issues} document={props.row.document} />
        <p>Put it away, and take the text to be signed again in the step above.</p>
      </Notice>
      <NotSavedNotice failure={failure} />
    </>
  );
}

function stateOf(playbook: Playbook | null): StepState {
  if (playbook === null) return { text: "Not yet", tone: "neutral" };
  const { marketing, sales } = playbook.signOffs;
  if (marketing !== null && sales !== null) return { text: "Both signed", tone: "green" };
  if (marketing === null && sales === null) return { text: "Nobody signed yet", tone: "accent" };
  return { text: marketing === null ? "Sales signed" : "Marketing signed", tone: "accent" };
}
