import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { ReviewBanner } from "#components/parts/ReviewBanner.tsx";
import { Button } from "#components/ui/Button.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { Failure } from "#lib/domain/failure.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { FrameState } from "./frame-state.ts";
import { GoneNotice } from "./GoneNotice.tsx";
import { KnownAt } from "./KnownAt.tsx";
import { RecordConflicts } from "./RecordConflicts.tsx";

/** What one should know about the record on show before trusting it; usually nothing. */
export function RecordNotices(props: {
  readonly state: Extract<FrameState, { type: "record" }>;
  readonly isPicked: boolean;
  /** The CRM that had a person already whom somebody has just wanted to create, or null. */
  readonly existedIn: string | null;
  readonly onBack: () => void;
  /** Says that the page's conversation is about the record that was picked; null where none is open. */
  readonly onKeep: (() => void) | null;
  readonly onRetry: () => void;
}) {
  const { connection, view, failure, mergedFrom } = props.state;
  const { label } = connection.capabilities;
  return (
    <div className="grid gap-2 px-3 pb-2 empty:hidden">
      {props.isPicked && (
        <Picked url={view.snapshot.url} crm={label} onBack={props.onBack} onKeep={props.onKeep} />
      )}
      {props.existedIn !== null && (
        <Notice tone="info" title={`${props.existedIn} had this person already.`}>
          Nothing was created. Shown is the record that is there.
        </Notice>
      )}
      {mergedFrom !== null && (
        <Notice tone="info" title={`${label} merged this record into another one.`}>
          Record {mergedFrom} is now record {view.snapshot.key.recordId}, shown here. What is logged
          goes to it.
        </Notice>
      )}
      <RecordConflicts key={view.snapshot.key.recordId} pending={view.pending} crm={label} />
      {view.presence !== "present" && (
        <GoneNotice view={view} crm={label} onRetry={props.onRetry} />
      )}
      {failure !== null && !(view.presence !== "present" && SAYS_GONE.has(failure.type)) && (
        <Stale failure={failure} view={view} crm={label} onRetry={props.onRetry} />
      )}
      <SetUpHints connection={connection} />
      <ReviewBanner />
    </div>
  );
}

/** What the notice of a record that is gone has said already. */
const SAYS_GONE: ReadonlySet<Failure["type"]> = new Set(["archived", "not-found"]);

function Picked(props: {
  url: string | null;
  crm: string;
  onBack: () => void;
  onKeep: (() => void) | null;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-2 py-1 text-small forced-colors:border">
      <p className="grow basis-44">Found by search: not the page beside this.</p>
      {props.url?.startsWith("https:") === true && (
        <ExternalLink href={props.url}>Open in {props.crm}</ExternalLink>
      )}
      {props.onKeep !== null && (
        <Button variant="link" onClick={props.onKeep}>
          Use for this conversation
        </Button>
      )}
      <Button variant="link" onClick={props.onBack}>
        Back to the page
      </Button>
    </div>
  );
}

function Stale(props: { failure: Failure; view: RecordView; crm: string; onRetry: () => void }) {
  const { openSettings } = useHandrail();
  const words = failureToWords(props.failure, props.crm);
  const isKey = props.failure.type === "needs-sign-in" || props.failure.type === "forbidden";
  return (
    <div className="rounded-md bg-amber-soft px-2 py-1 text-small forced-colors:border">
      <p className="font-medium text-amber">
        Showing what was known at <KnownAt at={props.view.fetchedAt} />
      </p>
      <p className="max-w-[60ch]">
        {words.title} {words.nextStep}{" "}
        {isKey ? (
          <Button variant="link" onClick={() => openSettings("connections")}>
            Open Settings
          </Button>
        ) : (
          <Button variant="link" onClick={props.onRetry}>
            Try again
          </Button>
        )}{" "}
        <span className="text-muted">{words.code}</span>
      </p>
    </div>
  );
}

/** What the connection still lacks, one thing at a time. */
function SetUpHints({ connection }: { connection: ConnectionRow }) {
  const { openSettings } = useHandrail();
  const { label, identity } = connection.capabilities;
  const hint =
    connection.fields === "missing"
      ? `${label} does not have all of Handrail's fields yet, so a handoff cannot be stored there.`
      : connection.person === null && identity === "account"
        ? `Handrail does not know who you are in ${label}.`
        : null;
  if (hint === null) return null;
  return (
    <p className="flex flex-wrap gap-x-2 rounded-md bg-sunken px-2 py-1 text-small forced-colors:border">
      {hint}
      <Button variant="link" onClick={() => openSettings("connections")}>
        {connection.fields === "missing" ? "Set up CRM fields" : "Say who you are"}
      </Button>
    </p>
  );
}
