import { type RefObject, useEffect, useRef } from "react";
import { useWordingChoice } from "#components/parts/wording-choice.ts";
import { Button } from "#components/ui/Button.tsx";
import type { Finding } from "#lib/domain/finding.ts";
import type { ModelTrouble } from "#lib/domain/message/draft-model.ts";
import type { RewriteInput } from "#lib/domain/message/draft-rewrite.ts";
import { NoProposal } from "./NoProposal.tsx";
import { Proposal } from "./Proposal.tsx";
import { type RewritingControls, useRewriting } from "./use-rewriting.ts";
import { DownloadQuestion, Working } from "./Waiting.tsx";

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
  const place = useKeptFocus(rewriting.state.type);
  if (!rewriting.offered) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the rest is.
    <div ref={place} role="group" aria-label="Other wording" tabIndex={-1} className="outline-none">
      <Stage rewriting={rewriting} input={input} check={check} onUse={onUse} />
    </div>
  );
}

/** What was pressed is gone with each change; the focus stays in the place instead of being lost. */
function useKeptFocus(stage: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement | null>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current !== stage && document.activeElement === document.body)
      place.current?.focus();
    before.current = stage;
  }, [stage]);
  return place;
}

function Stage(
  props: Pick<RewriteProps, "check" | "onUse"> & {
    readonly rewriting: RewritingControls;
    readonly input: RewriteInput;
  },
) {
  const { rewriting, input, check, onUse } = props;
  const { state } = rewriting;
  switch (state.type) {
    case "idle":
      return <Suggest onPress={rewriting.suggest} />;
    case "asks-to-download":
      return <DownloadQuestion {...rewriting} />;
    case "working":
      return <Working downloaded={state.downloaded} onCancel={rewriting.dismiss} />;
    case "stopped":
      return <NoProposal text={TROUBLES[state.why]} {...rewriting} />;
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
        <NoProposal text={`The proposal was left out. ${state.refusal}`} {...rewriting} />
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

const TROUBLES: Readonly<Record<ModelTrouble, string>> = {
  cancelled: "It was cancelled.",
  "timed-out": "The model took too long.",
  "not-allowed": "The browser or this page does not let Handrail use the model.",
  "not-supported": "This browser's model cannot do it in this language.",
  "not-downloaded": "The model could not be downloaded.",
  "too-long": "The message is too long for the model.",
  failed: "The model gave no answer that can be used.",
};
