import { Button } from "#components/ui/Button.tsx";

/** Another playbook came in force while somebody was writing: the text stays, what is asked may differ. */
export function PlaybookChanged(props: { readonly version: string; readonly onSeen: () => void }) {
  return (
    <p role="status" className="max-w-[60ch] text-small text-muted">
      {`The playbook changed to ${props.version} while you were writing. Your text is as you left it. `}
      <Button variant="link" onClick={props.onSeen}>
        Got it
      </Button>
    </p>
  );
}
