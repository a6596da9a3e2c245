import { useEffect } from "react";
import type { ActionTrouble } from "#components/data/use-action.ts";
import { useDraft } from "#components/data/use-draft.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { refusalMessages } from "#components/parts/refusal-messages.ts";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";
import type { Reason } from "./reason.ts";

/** One lead with the reason for which it is accepted. */
export function AcceptLine(props: {
  readonly lead: QueueEntry;
  readonly draftId: string;
  /** What the note says about the fit: a reason that can be taken over, never filled in by itself. */
  readonly fitSignal: string | null;
  readonly trouble: ActionTrouble | null;
  /** Hands over how the reason is read when leads are accepted. */
  readonly onReady: (read: () => Promise<Reason>) => void;
  readonly onLeaveOut: () => void;
}) {
  const { lead, draftId, trouble, onReady } = props;
  const draft = useDraft(draftId, EMPTY);
  const { words } = draft.values;
  useEffect(() => {
    onReady(async () => {
      await draft.flush();
      return { words, typed: words === "" ? null : { draftId, values: { words } } };
    });
  });
  const fitSignal = (props.fitSignal ?? "").replace(/\s+/gu, " ").trim();
  const name = lead.title ?? "this lead";
  const isOther = trouble?.type === "refused" && trouble.field !== "words";
  return (
    <li className="grid gap-1 border-b border-line pb-3">
      <p>
        <span className="font-semibold">
          <Name text={lead.title} unknown="Without a name" />
        </span>
        {lead.facts.company !== null && (
          <span className="text-muted">
            {" · "}
            <Name text={lead.facts.company} unknown="" />
          </span>
        )}
      </p>
      {lead.facts.reason !== null && (
        <p className="text-small text-muted">
          Handed over because: <bdi>{lead.facts.reason}</bdi>
        </p>
      )}
      <TextField
        label={`Why you accept ${name}`}
        optional
        messages={refusalMessages(trouble, "words")}
        readOnly={!draft.ready}
        maxLength={300}
        value={words}
        onChange={(typed) => draft.change({ words: typed })}
      />
      <NotSavedNotice failure={draft.notSaved} />
      {isOther && (
        <p role="alert" className="text-small text-red">
          {trouble.message} {trouble.nextStep}
        </p>
      )}
      <div className="flex flex-wrap gap-x-3 text-small">
        {fitSignal !== "" && words === "" && (
          <p className="text-muted">
            The note says about the fit: “<bdi>{fitSignal}</bdi>”.{" "}
            <Button variant="link" onClick={() => draft.change({ words: fitSignal.slice(0, 300) })}>
              Take over for {name}
            </Button>
          </p>
        )}
        <Button variant="link" onClick={props.onLeaveOut}>
          Leave {name} out
        </Button>
      </div>
    </li>
  );
}

const EMPTY: { readonly words: string; readonly [field: string]: string } = { words: "" };
