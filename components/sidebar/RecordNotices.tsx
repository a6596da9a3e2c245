import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { Failure } from "#lib/domain/failure.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { FrameState } from "./frame-state.ts";

/** What one should know about the record on show before trusting it; usually nothing. */
export function RecordNotices(props: {
  readonly state: Extract<FrameState, { type: "record" }>;
  readonly isPicked: boolean;
  readonly onBack: () => void;
  readonly onRetry: () => void;
}) {
  const { connection, view, failure, mergedFrom } = props.state;
  const { label } = connection.capabilities;
  return (
    <div className="grid gap-2 px-3 pb-2 empty:hidden">
      {props.isPicked && <Picked url={view.snapshot.url} crm={label} onBack={props.onBack} />}
      {mergedFrom !== null && (
        <Notice tone="info" title={`${label} merged this record into another one.`}>
          Record {mergedFrom} is now record {view.snapshot.key.recordId}, shown here. What is logged
          goes to it.
        </Notice>
      )}
      {view.snapshot.archived && (
        <Notice tone="caution" title={`This record was archived in ${label}.`}>
          Restore it there to go on. What waits for it is kept.
        </Notice>
      )}
      {failure !== null && (
        <Stale failure={failure} view={view} crm={label} onRetry={props.onRetry} />
      )}
      <SetUpHints connection={connection} />
    </div>
  );
}

function Picked(props: { url: string | null; crm: string; onBack: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-2 py-1 text-small forced-colors:border">
      <p className="min-w-0 flex-1">Found by search: not the page beside this.</p>
      {props.url?.startsWith("https:") === true && (
        <ExternalLink href={props.url}>Open in {props.crm}</ExternalLink>
      )}
      <Button variant="link" onClick={props.onBack}>
        Back to the page
      </Button>
    </div>
  );
}

function Stale(props: { failure: Failure; view: RecordView; crm: string; onRetry: () => void }) {
  const { locale, timeZone, openSettings, deps } = useHandrail();
  const words = failureToWords(props.failure, props.crm);
  const { fetchedAt } = props.view;
  const isKey = props.failure.type === "needs-sign-in" || props.failure.type === "forbidden";
  const today =
    new Date(fetchedAt).toDateString() === new Date(deps.now()).toDateString()
      ? "time"
      : "date-time";
  return (
    <div className="rounded-md bg-amber-soft px-2 py-1 text-small forced-colors:border">
      <p className="font-medium text-amber">
        Showing what was known at{" "}
        <FormattedDate at={fetchedAt} show={today} locale={locale} timeZone={timeZone} />
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
      ? `${label} has no Handrail fields yet, so a handoff cannot be stored there.`
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
