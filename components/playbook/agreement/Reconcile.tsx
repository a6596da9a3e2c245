import { useMemo, useState } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { IssueList } from "../source/IssueList.tsx";
import { Differences } from "./Differences.tsx";
import { FromDraft } from "./FromDraft.tsx";
import { NothingBegun } from "./NothingBegun.tsx";
import { Step, type StepState } from "./Step.tsx";
import { SIDES } from "./sides.ts";
import type { Agreement } from "./use-agreement.ts";
import { useTakeToSign } from "./use-take-to-sign.ts";
import { finishedSides } from "./WriteApart.tsx";

/** From two definitions, or from one common draft, to one text that can be signed. */
export function Reconcile(props: { readonly agreement: Agreement; readonly inForce: Playbook }) {
  const { agreement, inForce } = props;
  const { draft, marketing, sales, agreed } = agreement;
  return (
    <Step
      number={2}
      title="Reconcile"
      state={stateOf(agreement)}
      says="Rule by rule: what is in force, what each side wants, and what you both take. Everything that only needs a nod is quickly done."
    >
      {marketing !== null && sales !== null ? (
        <BothSides
          marketing={marketing}
          sales={sales}
          inForce={inForce}
          bothFinished={finishedSides(agreement).length === 2}
          isTaken={agreed !== null}
        />
      ) : draft !== null && marketing === null && sales === null ? (
        <FromDraft draft={draft} inForce={inForce} isTaken={agreed !== null} />
      ) : (
        <NothingBegun agreement={agreement} inForce={inForce} />
      )}
    </Step>
  );
}

function BothSides(props: {
  marketing: WorkingCopyRow;
  sales: WorkingCopyRow;
  inForce: Playbook;
  bothFinished: boolean;
  /** What was decided stands in the next step already. */
  isTaken: boolean;
}) {
  const { marketing, sales, inForce, bothFinished, isTaken } = props;
  const { take, failure } = useTakeToSign(inForce);
  const [anyway, setAnyway] = useState(false);
  const [again, setAgain] = useState(false);
  const [issues, setIssues] = useState<readonly PlaybookIssue[]>([]);
  const read = useMemo(
    () => ({ marketing: parsePlaybook(marketing.document), sales: parsePlaybook(sales.document) }),
    [marketing.document, sales.document],
  );
  if (isTaken && !again) {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="max-w-[60ch]">
          What was decided is in the next step, to be signed. Taking it there anew takes off any
          name that is under it.
        </p>
        <Button onClick={() => setAgain(true)}>Decide again</Button>
      </div>
    );
  }
  if (!bothFinished && !anyway) {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="max-w-[60ch]">
          The differences are shown when both sides have marked their definition as finished.
        </p>
        <Button
          onClick={() => setAnyway(true)}
          hint="Whoever looks now no longer writes apart. Nothing can be decided yet."
        >
          Show the differences anyway
        </Button>
      </div>
    );
  }
  if (!read.marketing.ok)
    return <Unreadable side="marketing" row={marketing} issues={read.marketing.failure} />;
  if (!read.sales.ok) return <Unreadable side="sales" row={sales} issues={read.sales.failure} />;
  // ISO 8601 sorts by time.
  const [startedAt = ""] = [marketing.startedAt, sales.startedAt].toSorted();
  return (
    <>
      {!bothFinished && (
        <Notice tone="caution" title="One side is still writing.">
          You are looking before both have finished: this can still change, and nothing can be
          decided.
        </Notice>
      )}
      <Differences
        base={inForce}
        marketing={read.marketing.value}
        sales={read.sales.value}
        locked={!bothFinished}
        onIssues={setIssues}
        onAgreed={(playbook) => {
          setIssues([]);
          setAgain(false);
          return take(playbook, startedAt, `${marketing.by}, ${sales.by}`);
        }}
      />
      {issues.length > 0 && (
        <Notice tone="alert" title="What you decided does not fit together yet.">
          <IssueList issues={issues} document={read.marketing.value} />
          <p>Decide these places differently, then take it to be signed again.</p>
        </Notice>
      )}
      <NotSavedNotice failure={failure} />
    </>
  );
}

function Unreadable(props: { side: Side; row: WorkingCopyRow; issues: readonly PlaybookIssue[] }) {
  return (
    <Notice
      tone="caution"
      title={`${SIDES[props.side].whose} definition has something to mend first.`}
    >
      <IssueList issues={props.issues} document={props.row.document} />
    </Notice>
  );
}

function stateOf(agreement: Agreement): StepState {
  if (agreement.agreed !== null) return { text: "Done", tone: "green" };
  if (finishedSides(agreement).length === 2) return { text: "Your turn", tone: "accent" };
  const fromDraft = agreement.marketing === null && agreement.sales === null;
  return agreement.draft !== null && fromDraft
    ? { text: "One common draft", tone: "accent" }
    : { text: "Not yet", tone: "neutral" };
}
