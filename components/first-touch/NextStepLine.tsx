import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { NextStep } from "#lib/domain/first-touch/next-step/next-step.ts";
import { Grounds } from "./Grounds.tsx";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** What to do with this lead next, and why (R-DQ-21, R-CX-09): the strongest reason, the others when asked. */
export function NextStepLine(props: {
  readonly nextStep: NextStep;
  readonly material: FirstTouchMaterial;
}) {
  const { heading, because } = props.nextStep;
  const [all, setAll] = useState(false);
  const others = because.length - 1;
  return (
    <Section title="Next step">
      <p className="font-medium">
        <bdi>{heading}</bdi>
      </p>
      <Grounds because={all ? because : because.slice(0, 1)} material={props.material} />
      {others > 0 && (
        <div>
          <Button
            variant="quiet"
            className="-ms-2"
            aria-expanded={all}
            onClick={() => setAll((shown) => !shown)}
          >
            {all ? "Fewer reasons" : `${others} more ${others === 1 ? "reason" : "reasons"}`}
          </Button>
        </div>
      )}
    </Section>
  );
}
