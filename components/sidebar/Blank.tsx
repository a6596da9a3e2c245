import type { ReactNode } from "react";
import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { RecordSearch } from "#components/parts/RecordSearch.tsx";
import { SearchEverywhere } from "#components/parts/SearchEverywhere.tsx";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { CRM_LABELS, type RecordKey } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { FrameState } from "./frame-state.ts";

type BlankState = Exclude<
  FrameState,
  { type: "record" | "not-active" | "reading" | "loading" | "mail" }
>;

/** What stands below the header when no record can be shown: why, and the one next step. */
export function Blank(props: {
  readonly state: BlankState;
  readonly onPick: (record: RecordKey) => void;
  readonly onRetry: () => void;
}) {
  const { state } = props;
  switch (state.type) {
    case "no-page":
      return (
        <SearchAnywhere onPick={props.onPick}>
          The tab beside this panel is no CRM page that Handrail knows. Open a record there, or
          search.
        </SearchAnywhere>
      );
    case "no-record":
      return (
        <WithSearch connection={state.connection} onPick={props.onPick}>
          The page beside this is a list or a setting. Open a person there, or search.
        </WithSearch>
      );
    case "not-set-up":
      return <NotSetUp />;
    case "not-connected":
      return <NotConnected crm={CRM_LABELS[state.crm]} account={state.account} />;
    case "unreachable":
      return <Unreachable {...state} onRetry={props.onRetry} />;
  }
}

function WithSearch(props: {
  readonly connection: ConnectionRow | null;
  readonly onPick: (record: RecordKey) => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-[60ch] text-muted">{props.children}</p>
      <RecordSearch connection={props.connection} onPick={props.onPick} />
    </div>
  );
}

/** Search in every account that is connected, or the way to connect the first one. */
function SearchAnywhere(props: {
  readonly onPick: (record: RecordKey) => void;
  readonly children: ReactNode;
}) {
  const connections = useConnections();
  if (connections?.length === 0) return <NotSetUp />;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-[60ch] text-muted">{props.children}</p>
      <SearchEverywhere onPick={props.onPick} />
    </div>
  );
}

function NotSetUp() {
  const { openSettings } = useHandrail();
  return (
    <EmptyState
      why="Handrail is not connected to a CRM yet. Connect yours, or try everything with sample data first."
      action={
        <Button variant="primary" onClick={() => openSettings("connections")}>
          Add connection
        </Button>
      }
    />
  );
}

function NotConnected({ crm, account }: { crm: string; account: string }) {
  const { openSettings } = useHandrail();
  return (
    <EmptyState
      why={`The page belongs to the ${crm} account ${account}, and this browser is not connected to it. Once it is, the buyer's story, the note and the first touch appear here.`}
      action={
        <Button variant="primary" onClick={() => openSettings("connections")}>
          Connect {crm}
        </Button>
      }
    />
  );
}

function Unreachable(props: {
  readonly connection: ConnectionRow;
  readonly failure: Extract<FrameState, { type: "unreachable" }>["failure"];
  readonly onRetry: () => void;
}) {
  const { failure, connection } = props;
  const { openSettings } = useHandrail();
  const { label } = connection.capabilities;
  const words =
    failure === null
      ? {
          code: "HR-no-answer",
          title: "The record is not here yet, and no answer came.",
          nextStep: "Try again. If it happens twice, reload the page.",
        }
      : failureToWords(failure, label);
  const isKey =
    failure?.type === "needs-sign-in" ||
    failure?.type === "forbidden" ||
    failure?.type === "wrong-account";
  return (
    <div className="appear-late">
      <Notice
        tone="alert"
        title={words.title}
        code={words.code}
        actions={
          <>
            {isKey && (
              <Button variant="primary" onClick={() => openSettings("connections")}>
                Open Settings
              </Button>
            )}
            <Button onClick={props.onRetry}>Try again</Button>
          </>
        }
      >
        {words.nextStep}
      </Notice>
    </div>
  );
}
