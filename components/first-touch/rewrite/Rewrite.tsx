import { useWordingChoice } from "#components/parts/wording-choice.ts";
import { Button } from "#components/ui/Button.tsx";
import { Meter } from "#components/ui/Meter.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { Finding } from "#lib/domain/finding.ts";
import type { ModelTrouble } from "#lib/domain/first-touch/draft-model.ts";
import type { RewriteInput } from "#lib/domain/first-touch/draft-rewrite.ts";
import { Proposal } from "./Proposal.tsx";
import { type RewritingControls, useRewriting } from "./use-rewriting.ts";

interface RewriteProps extends RewriteInput {
  /** Checks a message that would stand in the place of this one. */
  readonly check: (body: string) => readonly Finding[];
  readonly onUse: (body: string) => void;
}

/**
 * Other wording for the message, by the browser's own model: beside the one that stands there, checked
 * like it, taken over only by a press. Nothing is shown where it is switched off or there is no model.
 */
export function Rewrite(props: RewriteProps) {
  const [on] = useWordingChoice();
  return on && props.body.trim() !== "" ? <Offered {...props} /> : null;
}

function Offered({ check, onUse, ...input }: RewriteProps) {
  const rewriting = useRewriting(input);
  const { state, offered } = rewriting;
  if (!offered) return null;
  switch (state.type) {
    case "idle":
      return <Suggest onPress={rewriting.suggest} />;
    case "asks-to-download":
      return <DownloadQuestion {...rewriting} />;
    case "working":
      return <Working downloaded={state.downloaded} onCancel={rewriting.dismiss} />;
    case "stopped":
      return <Stopped text={TROUBLES[state.why]} {...rewriting} />;
    case "proposed":
      return state.refusal === null ? (
        <Proposal
          {...input}
          proposal={state.proposal}
          findings={check(state.proposal)}
          onUse={() => onUse(state.proposal)}
          onKeep={rewriting.dismiss}
        />
      ) : (
        <Stopped text={`The proposal was left out. ${state.refusal}`} {...rewriting} />
      );
  }
}

function Suggest({ onPress }: { readonly onPress: () => void }) {
  return (
    <div>
      <Button
        variant="quiet"
        className="-ms-2"
        hint="By the browser's own model, on this device"
        onClick={onPress}
      >
        Suggest other wording
      </Button>
    </div>
  );
}

function DownloadQuestion({ download, dismiss }: RewritingControls) {
  return (
    <Notice
      tone="info"
      title="The browser has to download its model first"
      actions={
        <>
          <Button onClick={download}>Download it</Button>
          <Button variant="quiet" onClick={dismiss}>
            Not now
          </Button>
        </>
      }
    >
      That is done once and can take several gigabytes. The model then stays on this device.
    </Notice>
  );
}

function Working(props: { readonly downloaded: number | null; readonly onCancel: () => void }) {
  const percent = props.downloaded === null ? null : Math.round(props.downloaded * 100);
  return (
    <div className="grid gap-1">
      {percent === null ? (
        <p role="status">Looking for other wording…</p>
      ) : (
        <Meter label="Downloading the model" value={percent} text={`${percent} %`} />
      )}
      <div>
        <Button variant="quiet" className="-ms-2" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** There is no proposal: why, and the two ways on. */
function Stopped(props: RewritingControls & { readonly text: string }) {
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

const TROUBLES: Readonly<Record<ModelTrouble, string>> = {
  cancelled: "It was cancelled.",
  "timed-out": "The model took too long.",
  "not-allowed": "The browser or this page does not let Handrail use the model.",
  "not-supported": "This browser's model cannot do it in this language.",
  "not-downloaded": "The model could not be downloaded.",
  "too-long": "The message is too long for the model.",
  failed: "The model gave no answer that can be used.",
};
