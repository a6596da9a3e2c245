import { Section } from "#components/ui/Section.tsx";
import type { NextStep } from "#lib/domain/first-touch/next-step/next-step.ts";
import { Grounds } from "./Grounds.tsx";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** What to do with this lead next, and why (R-DQ-21, R-CX-09). */
export function NextStepLine(props: {
  readonly nextStep: NextStep;
  readonly material: FirstTouchMaterial;
}) {
  const { heading, because } = props.nextStep;
  return (
    <Section title="Next step">
      <p className="font-medium">
        <bdi>{heading}</bdi>
      </p>
      <Grounds because={because} material={props.material} most={1} />
    </Section>
  );
}
