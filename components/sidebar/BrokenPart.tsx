import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";

/** What stands where a part of the frame could not be shown: a bug, or a file that an update replaced. */
export function BrokenPart(props: {
  readonly part: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { error } = props;
  return (
    <div className="p-3">
      <Notice
        tone="alert"
        title={`${props.part} could not be shown.`}
        code={error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
        actions={
          <>
            <Button onClick={props.onRetry}>Try again</Button>
            <Button onClick={() => location.reload()}>Reload Handrail</Button>
          </>
        }
      >
        What you typed and what waits to be sent is kept. If it stays like this, reload the page:
        Handrail may have been updated.
      </Notice>
    </div>
  );
}
