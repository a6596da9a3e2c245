import type { KeyboardEvent } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Combobox } from "#components/ui/Combobox.tsx";
import type { FieldMessage } from "#components/ui/Field.tsx";
import type { ReasonProposal } from "#lib/domain/handoff/propose-reasons.ts";
import type { ReasonCode } from "#lib/domain/playbook/schema.ts";

/**
 * The reason of an outcome: type to filter by words or code, or take one that the record itself supports,
 * shown with the sentence that supports it (M10). Enter in the empty field takes the first of them.
 */
export function ReasonField(props: {
  readonly reasons: readonly ReasonCode[];
  readonly proposals: readonly ReasonProposal[];
  readonly value: string;
  readonly onChange: (reason: string | null) => void;
  readonly messages: readonly FieldMessage[];
}) {
  const { reasons, proposals, value, onChange } = props;
  const { playbook } = useHandrail();
  const proposed = proposals.map(({ reason }) => reason);
  const others = reasons.filter((reason) => !proposed.includes(reason));
  const [first] = proposals;

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || first === undefined) return;
    // With the list open, Enter chooses in it.
    if (!(target instanceof HTMLInputElement) || target.ariaExpanded === "true") return;
    if (target.value !== "") return;
    event.preventDefault();
    onChange(first.reason.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the field inside.
    <div data-control="reason" className="grid gap-1" onKeyDown={onKeyDown}>
      <Combobox
        label="Reason"
        hint={first === undefined ? undefined : `Enter takes “${first.reason.label}”.`}
        items={[...proposed, ...others].map((reason) => toItem(reason, playbook.reasons))}
        value={value || null}
        onChange={onChange}
        placeholder="Type a word or a code"
        required
        messages={props.messages}
      />
      {value === "" && <Proposed proposals={proposals} onTake={onChange} />}
    </div>
  );
}

function Proposed(props: {
  proposals: readonly ReasonProposal[];
  onTake: (reason: string) => void;
}) {
  if (props.proposals.length === 0) return null;
  return (
    <ul aria-label="Proposed reasons" className="grid gap-1">
      {props.proposals.map(({ reason, sentence, receipt }) => (
        <li key={reason.id}>
          <button
            type="button"
            className="grid w-full justify-items-start gap-0.5 rounded-md bg-sunken px-2 py-1.5 text-start hover:bg-hover forced-colors:border"
            onClick={() => props.onTake(reason.id)}
          >
            <span className="font-medium text-accent">{reason.label}</span>
            <bdi className="max-w-[60ch]">{sentence}</bdi>
            <span className="text-small text-muted">
              <bdi>{receipt.label}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function toItem(reason: ReasonCode, all: readonly ReasonCode[]) {
  const parent = all.find((each) => each.id === reason.parent);
  return {
    value: reason.id,
    label: reason.label,
    code: reason.id,
    detail: reason.evidence ?? undefined,
    keywords: parent?.label,
  };
}
