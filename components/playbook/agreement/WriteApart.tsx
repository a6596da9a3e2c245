import { Notice } from "#components/ui/Notice.tsx";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { SideCard } from "./SideCard.tsx";
import { Step, type StepState } from "./Step.tsx";
import type { Agreement } from "./use-agreement.ts";

/** Both sides write their definition before they see the other's (R-DQ-06). */
export function WriteApart(props: {
  readonly agreement: Agreement;
  readonly inForce: Playbook;
  readonly onEdit: (side: Side) => void;
}) {
  const { agreement } = props;
  const finished = finishedSides(agreement);
  return (
    <Step
      number={1}
      title="Write apart"
      state={stateOf(agreement)}
      says="Marketing and sales each write down what they mean, without looking at the other's. What differs is what there is to talk about."
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {(["marketing", "sales"] as const).map((side) => (
          <SideCard
            key={side}
            side={side}
            row={agreement[side]}
            inForce={props.inForce}
            onEdit={() => props.onEdit(side)}
          />
        ))}
      </div>
      {finished.length < 2 && (agreement.marketing !== null || agreement.sales !== null) && (
        <Notice tone="info" title="Nothing is compared until both are finished.">
          In one browser this is a curtain and no lock: whoever uses it can open either definition.
          If you want it stricter, write each in a browser of its own and bring the files together
          here.
        </Notice>
      )}
    </Step>
  );
}

/** Who has finished writing. */
export function finishedSides(agreement: Agreement): readonly Side[] {
  const sides = ["marketing", "sales"] as const;
  return sides.filter((side) => (agreement[side]?.finishedAt ?? null) !== null);
}

function stateOf(agreement: Agreement): StepState {
  const finished = finishedSides(agreement).length;
  if (finished === 2) return { text: "Both finished", tone: "green" };
  if (finished === 1) return { text: "One side finished", tone: "accent" };
  return agreement.marketing === null && agreement.sales === null
    ? { text: "Not begun", tone: "neutral" }
    : { text: "Being written", tone: "accent" };
}
