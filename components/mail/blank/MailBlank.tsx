import { SearchEverywhere } from "#components/parts/SearchEverywhere.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { ChoiceList } from "../ChoiceList.tsx";
import type { MailState } from "../mail-state.ts";
import { Nobody } from "./Nobody.tsx";
import { UnknownSender } from "./UnknownSender.tsx";
import { Unreadable } from "./Unreadable.tsx";

export interface MailBlankProps {
  readonly state: MailState;
  /** `usePageTurn`. */
  readonly turn: number;
  /** Shows a record that was searched for. */
  readonly onPick: (record: RecordKey) => void;
  /** Says that the conversation is about this record. */
  readonly onChoose: (record: RecordKey) => void;
  /** Somebody was created, or was there already: then where. */
  readonly onCreated: (record: RecordKey, existed: ConnectionRow | null) => void;
  /** Opens the browser's own side panel; null where this is it. */
  readonly onSidePanel: (() => void) | null;
}

/** What stands beside a page of mail without a record: why, and the next step. */
export function MailBlank(props: MailBlankProps) {
  const { state } = props;
  switch (state.type) {
    case "no-conversation":
      return (
        <div className="grid grid-cols-1 gap-3">
          <p className="max-w-[60ch] text-muted">
            Open a conversation in Gmail to see who it is with, or search.
          </p>
          <SearchEverywhere onPick={props.onPick} />
        </div>
      );
    case "unreadable":
      return (
        <Unreadable
          missing={state.missing}
          onPick={props.onChoose}
          onSidePanel={props.onSidePanel}
        />
      );
    case "open":
      return <Open {...props} state={state} />;
  }
}

function Open(props: MailBlankProps & { readonly state: Extract<MailState, { type: "open" }> }) {
  const { resolved, match } = props.state;
  switch (match.type) {
    case "nobody":
      return <Nobody {...props} people={resolved.people} />;
    case "unknown":
      return <UnknownSender {...props} unknown={match.unknown} toAsk={resolved.toAsk} />;
    case "several":
      return (
        <div className="grid grid-cols-1 gap-2">
          <p className="max-w-[60ch] text-muted">
            {resolved.focus.threadId === null
              ? "More than one record fits. Choose one."
              : "More than one record fits. Choose one: Handrail remembers it for this conversation."}
          </p>
          <ChoiceList label="Records" choices={match.choices} onChoose={props.onChoose} />
          <details className="border-t border-line pt-2">
            <summary className="cursor-pointer text-accent">None of these</summary>
            <div className="pt-2">
              <SearchEverywhere onPick={props.onChoose} />
            </div>
          </details>
        </div>
      );
  }
}
