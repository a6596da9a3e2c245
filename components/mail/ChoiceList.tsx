import { type KeyboardEvent, useRef } from "react";
import { useConnections } from "#components/data/use-live.ts";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { MatchChoice } from "#lib/domain/mail/match-people.ts";
import { CRM_LABELS, type RecordKey, recordKeyToString } from "#lib/domain/record.ts";

/** Records that the conversation may be about, to be picked by pointer, Tab or arrow keys. */
export function ChoiceList(props: {
  readonly label: string;
  readonly choices: readonly MatchChoice[];
  readonly onChoose: (record: RecordKey) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons: readonly HTMLElement[] = [
      ...(list.current?.querySelectorAll<HTMLElement>("button") ?? []),
    ];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <ul
      ref={list}
      aria-label={props.label}
      onKeyDown={onKeyDown}
      className="grid grid-cols-1 gap-1"
    >
      {props.choices.map((choice) => (
        <li key={recordKeyToString(choice.key)}>
          <button
            type="button"
            onClick={() => props.onChoose(choice.key)}
            className="grid w-full grid-cols-1 rounded-md border border-control bg-surface px-2 py-1.5 text-start hover:bg-hover"
          >
            <ChoiceLines choice={choice} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function ChoiceLines({ choice }: { readonly choice: MatchChoice }) {
  const connections = useConnections() ?? [];
  const sameCrm = connections.filter(({ crm }) => crm === choice.crm);
  const crm = CRM_LABELS[choice.crm];
  const { person } = choice;
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <span className="min-w-0 truncate font-medium">
          <Name text={choice.name} unknown="No name" />
        </span>
        {!choice.isPresent && <Tag tone="amber">No longer in {crm}</Tag>}
      </span>
      <span className="block">
        {choice.detail !== null && (
          <>
            <Name text={choice.detail} unknown="" /> ·{" "}
          </>
        )}
        {crm}
        {sameCrm.length > 1 && (
          <>
            {" "}
            · <bdi>{choice.account}</bdi>
          </>
        )}
      </span>
      <span className="block truncate text-small text-muted">
        {person.part === "sender" ? "Wrote as" : "In To or Cc as"} <bdi>{person.address}</bdi>
      </span>
    </>
  );
}
