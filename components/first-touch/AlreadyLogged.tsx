import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOwners } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { relativeTime } from "#components/ui/format-time.ts";
import { Name } from "#components/ui/Name.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { LogEvent } from "#lib/domain/log.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** The message in the conversation is in the log: when and by whom, and the way to log another touch. */
export function AlreadyLogged(props: {
  readonly event: LogEvent;
  readonly connection: ConnectionRow;
  readonly onAnother: () => void;
}) {
  const { event, connection } = props;
  const { locale, timeZone } = useHandrail();
  const owners = useOwners(connection.id);
  const isMine = event.by !== null && event.by === connection.person?.ownerId;
  const name = owners.find(({ id }) => id === event.by)?.name ?? null;
  return (
    <Notice
      tone="info"
      title={
        <>
          Already logged on{" "}
          <FormattedDate at={event.at} locale={locale} timeZone={timeZone} show="date" /> by{" "}
          {isMine ? "you" : <Name text={name} unknown="somebody" />}
        </>
      }
      actions={
        <Button variant="quiet" className="-ms-2" onClick={props.onAnother}>
          Log another touch
        </Button>
      }
    >
      The newest e-mail of this conversation is in the log.
    </Notice>
  );
}

/** Asks before a second e-mail is logged shortly after one. */
export function AnotherQuestion(props: {
  readonly event: LogEvent | null;
  readonly onAnswer: (another: boolean) => void;
}) {
  const { event, onAnswer } = props;
  const { deps, locale } = useHandrail();
  if (event === null) return null;
  return (
    <Dialog
      open
      onClose={() => onAnswer(false)}
      title="Log another e-mail?"
      description={`You logged one ${relativeTime(Date.parse(event.at), deps.now(), locale)}.`}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>It is the same one</Button>
          <Button onClick={() => onAnswer(true)}>Log another one</Button>
        </>
      }
    />
  );
}
