import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import { Tag } from "#components/ui/Tag.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import type { Difference } from "#lib/domain/playbook/reconcile.ts";
import type { Side } from "#lib/domain/playbook/schema.ts";
import { SIDES } from "./sides.ts";
import type { Decision } from "./use-decisions.ts";

/** One rule on which the sides differ: what stands now, what each wants, and what is decided. */
export function DifferenceCard(props: {
  readonly difference: Difference;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
  /** While one side still writes: to be seen, not to be decided. */
  readonly locked: boolean;
}) {
  const { difference, decision } = props;
  const id = useId();
  const own = typeof decision === "object" ? decision : null;
  const start = difference.marketing ?? difference.sales ?? "";
  return (
    <fieldset
      data-difference={difference.id}
      data-open={decision === null || undefined}
      disabled={props.locked}
      className="grid min-w-0 gap-2 border-t border-line pt-3"
    >
      <legend className="sr-only">{titleOf(difference)}</legend>
      <div className="flex flex-wrap items-baseline gap-x-2" aria-hidden>
        <span className="font-medium">{difference.item ?? difference.part}</span>
        {difference.item !== null && <span className="text-muted">{difference.part}</span>}
        <span className="ms-auto">
          <Tag tone={decision === null ? "amber" : "neutral"}>
            {decision === null ? "Open" : "Decided"}
          </Tag>
        </span>
      </div>
      <p className="max-w-[60ch] text-small text-muted">
        {difference.base === null ? (
          "Not in the version in force."
        ) : (
          <>
            In force: <bdi>{difference.base}</bdi>
          </>
        )}{" "}
        {CHANGED_BY[difference.changedBy]}
      </p>
      <div className="grid gap-2 sm:grid-cols-2">
        {(["marketing", "sales"] as const).map((side) => (
          <Choice
            key={side}
            group={id}
            label={`Take ${SIDES[side].whose.toLowerCase()}`}
            shown={`${SIDES[side].label} wants`}
            checked={decision === side}
            onChoose={() => props.onDecide(side)}
          >
            <Wanted difference={difference} side={side} />
          </Choice>
        ))}
      </div>
      {difference.mayReword && (
        <>
          <Choice
            group={id}
            label="Our own words"
            shown="Our own words"
            checked={own !== null}
            onChoose={() => props.onDecide({ words: start })}
          />
          {own !== null && (
            <TextArea
              label="What it is to say"
              value={own.words}
              onChange={(words) => props.onDecide({ words })}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

function Wanted({ difference, side }: { difference: Difference; side: Side }) {
  const wanted = difference[side];
  if (wanted === null) return <span className="text-muted">Nothing of this kind</span>;
  return (
    <span dir="auto" className={clsx(wanted === difference.base && "text-muted")}>
      {wanted}
    </span>
  );
}

function Choice(props: {
  group: string;
  /** The accessible name: what choosing does. */
  label: string;
  shown: string;
  checked: boolean;
  onChoose: () => void;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <label
      className={clsx(
        "flex cursor-pointer items-start gap-2 rounded-md border p-2",
        props.checked ? "border-accent bg-accent-soft" : "border-line hover:bg-hover",
      )}
    >
      <input
        type="radio"
        name={props.group}
        aria-label={props.label}
        aria-describedby={props.children === undefined ? undefined : id}
        checked={props.checked}
        onChange={props.onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="grid min-w-0">
        <span className="text-small text-muted">{props.shown}</span>
        {props.children !== undefined && <span id={id}>{props.children}</span>}
      </span>
    </label>
  );
}

/** "Demo request, SLA tier" */
function titleOf({ item, part }: Difference): string {
  return item === null ? part : `${item}, ${part}`;
}

const CHANGED_BY = {
  marketing: "Only marketing changed it.",
  sales: "Only sales changed it.",
  both: "Both changed it.",
} as const satisfies Record<Difference["changedBy"], string>;
