import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { explainRefusal } from "#lib/domain/handoff/explain-refusal.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { suggestOutcomes } from "#lib/domain/handoff/suggest-outcomes.ts";
import type { SentMail } from "#lib/domain/mail/mail-page.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { NotNow } from "./NotNow.tsx";
import { SentFrame } from "./SentFrame.tsx";
import { type SentLog, useSentLog } from "./use-sent-log.ts";

/** The message went to the record on screen: one press logs it, another one leads to the outcomes. */
export function SentToShown(props: {
  readonly sent: SentMail;
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}) {
  const { sent, view, connection } = props;
  const { snapshot } = view;
  const setScreen = useScreen((screen) => screen.set);
  const sentLog = useSentLog(sent, view, connection);
  if (sentLog.isLogged) return null;
  return (
    <SentFrame
      to={snapshot}
      actions={
        <>
          {sentLog.fits ? (
            <Button disabledReason={sentLog.whyNot} onClick={sentLog.log}>
              {sentLog.label}
            </Button>
          ) : (
            <Button onClick={() => setScreen({ tab: "story" })}>Go to the story</Button>
          )}
          {sentLog.fits && (
            <Button variant="quiet" onClick={() => setScreen({ tab: "outcome" })}>
              Choose an outcome
            </Button>
          )}
          <NotNow />
        </>
      }
    >
      <Details sentLog={sentLog} snapshot={snapshot} />
    </SentFrame>
  );
}

function Details(props: { readonly sentLog: SentLog; readonly snapshot: RecordSnapshot }) {
  const { sentLog, snapshot } = props;
  if (!sentLog.fits) {
    const status = toHandoffStatus(snapshot.handoff.status);
    return `${explainRefusal("log-first-touch", status).message} Add it as a touch, so that the story has it.`;
  }
  return (
    <div className="grid gap-1">
      {sentLog.isWaiting && <p role="status">Waiting until Gmail shows the message…</p>}
      {sentLog.isReworded && (
        <p>What you sent is not the draft as it was inserted. To log it, say what you wrote.</p>
      )}
      {sentLog.isGeneric && (
        <p>
          It names nothing that this buyer did, saw or asked, so the clock runs on. Under First
          touch you can log it with a reason why it is relevant.
        </p>
      )}
      {sentLog.loggedBefore !== null && <p>You logged an e-mail {sentLog.loggedBefore}.</p>}
      <Suggested snapshot={snapshot} />
      <ActionTroubleNotice trouble={sentLog.trouble} />
    </div>
  );
}

/** What may be due by the playbook; choosing it only opens the form. */
function Suggested({ snapshot }: { readonly snapshot: RecordSnapshot }) {
  const { playbook } = useHandrail();
  const setScreen = useScreen((screen) => screen.set);
  const outcomes = suggestOutcomes(playbook, snapshot).slice(0, MOST_SUGGESTED);
  if (outcomes.length === 0) return null;
  return (
    <p>
      <span className="text-small text-muted">Outcomes that may fit: </span>
      {outcomes.map(({ id, label }, place) => (
        <span key={id}>
          {place > 0 && ", "}
          <Button variant="link" onClick={() => setScreen({ tab: "outcome", askedOutcome: id })}>
            {label}
          </Button>
        </span>
      ))}
    </p>
  );
}

const MOST_SUGGESTED = 2;
