import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { RewritingControls } from "./use-rewriting.ts";

/** There is no proposal: why, and the two ways on. */
export function NoProposal(props: RewritingControls & { readonly text: string }) {
  return (
    <Notice
      tone="info"
      title="No other wording this time"
      actions={
        <>
          <Button onClick={props.suggest}>Try again</Button>
          <Button variant="quiet" onClick={props.dismiss}>
            Keep mine
          </Button>
        </>
      }
    >
      {props.text} Your message is as it was.
    </Notice>
  );
}
