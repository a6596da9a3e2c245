import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import { Tag } from "#components/ui/Tag.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import type { Decision } from "#lib/domain/playbook/merge-sides.ts";
import type { Difference } from "#lib/domain/playbook/reconcile.ts";
import type { Side } from "#lib/domain/playbook/schema.ts";
import { LongWords } from "./LongWords.tsx";
import { whose } from "./sides.ts";

/** One rule on which the sides differ: what stands now, what each wants, and what is decided. */
export function DifferenceCard(props: {
  readonly difference: Difference;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
  /** While one side still writes: to be seen, not to be decided. */
  readonly locked: boolean;
}) {
  const { difference, decision } = props;
  const group = useId();
  const own = typeof decision === "object" ? decision : null;
  return (
    <fieldset
      data-difference={difference.id}
      data-open={decision === null || undefined}
      disabled={props.locked}
      className="grid min-w-0 gap-2 border-t border-line pt-3"
    >
      <legend className="sr-only">{titleOf(difference)}</legend>
      <div className="flex flex-wrap items-baseline gap-x-2" aria-hidden>
        <bdi className="font-medium">{difference.item ?? difference.part}</bdi>
        {difference.item !== null && <span className="text-muted">{difference.part}</span>}
        <span className="ms-auto">
          <Tag tone={decision === null ? "amber" : "neutral"}>
            {decision === null ? "Open" : "Decided"}
          </Tag>
        </span>
      </div>
      {difference.changedBy === "both" && <InForce words={difference.base} />}
      <div className="grid items-start gap-2 sm:grid-cols-2">
        {SIDES_IN_ORDER.map((side) => (
          <Choice
            key={side}
            group={group}
            label={`Take ${whose(side)}`}
            aside={keeps(difference, side) ? "as it is in force" : null}
            checked={decision === side}
            onChoose={() => props.onDecide(side)}
          >
            {difference[side] === null ? (
              <span className="text-muted">Nothing of this kind</span>
            ) : (
              <LongWords words={difference[side]} />
            )}
          </Choice>
        ))}
      </div>
      {difference.mayReword && (
        <Choice
          group={group}
          label="Our own words"
          checked={own !== null}
          onChoose={() => props.onDecide({ words: difference.marketing ?? difference.sales ?? "" })}
        />
      )}
      {own !== null && (
        <TextArea
          label="What it is to say"
          value={own.words}
          onChange={(words) => props.onDecide({ words })}
        />
      )}
    </fieldset>
  );
}

const SIDES_IN_ORDER: readonly Side[] = ["marketing", "sales"];

function InForce({ words }: { words: string | null }) {
  return (
    <div className="flex max-w-[60ch] gap-1 text-small text-muted">
      <span className="shrink-0">In force:</span>
      {words === null ? "nothing of this kind" : <LongWords words={words} />}
    </div>
  );
}

function Choice(props: {
  group: string;
  label: string;
  /** Said beside the label. */
  aside?: string | null;
  checked: boolean;
  onChoose: () => void;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <div
      className={clsx(
        "flex items-start gap-2 rounded-md border p-2",
        props.checked ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      <input
        type="radio"
        id={`${id}-radio`}
        name={props.group}
        aria-describedby={props.children === undefined ? undefined : id}
        checked={props.checked}
        onChange={props.onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div className="grid min-w-0 flex-1 justify-items-start">
        <p className="text-small text-muted">
          <label htmlFor={`${id}-radio`} className="cursor-pointer">
            {props.label}
          </label>
          {props.aside != null && `, ${props.aside}`}
        </p>
        {props.children !== undefined && <div id={id}>{props.children}</div>}
      </div>
    </div>
  );
}

/** Whether only the other side wants it otherwise. */
function keeps({ changedBy }: Difference, side: Side): boolean {
  return changedBy !== "both" && changedBy !== side;
}

/** "Demo request, SLA tier" */
function titleOf({ item, part }: Difference): string {
  return item === null ? part : `${item}, ${part}`;
}
