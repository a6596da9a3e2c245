import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";

/** Words that somebody wrote are never replaced without a yes. */
export function ReplaceQuestion(props: {
  readonly open: boolean;
  readonly onAnswer: (replace: boolean) => void;
}) {
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onAnswer(false)}
      title="Replace what you wrote?"
      description="The draft holds your own words. The new text would take their place."
      actions={
        <>
          <Button onClick={() => props.onAnswer(false)}>Keep my words</Button>
          <Button variant="danger" onClick={() => props.onAnswer(true)}>
            Replace them
          </Button>
        </>
      }
    />
  );
}
