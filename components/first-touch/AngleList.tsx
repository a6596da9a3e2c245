import { EmptyState } from "#components/ui/EmptyState.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Angle, AngleSuggestion } from "#lib/domain/first-touch/angle.ts";
import { AngleCard } from "./AngleCard.tsx";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** Up to three angles, the strongest first, or why there are none and the question that would help. */
export function AngleList(props: {
  readonly suggestion: AngleSuggestion;
  readonly material: FirstTouchMaterial;
  readonly inUse: Angle | null;
  readonly onUse: (angle: Angle) => void;
  readonly onDraft: (angle: Angle) => void;
}) {
  const { suggestion, inUse } = props;
  if (suggestion.type === "too-thin")
    return (
      <EmptyState
        title="No angle yet: the record is too thin"
        why={`${suggestion.why} A guess would cost you the reply.`}
        action={
          <p className="max-w-[60ch]">
            <span className="text-small text-muted">The question that would help: </span>
            <bdi>{`“${suggestion.question}”`}</bdi>
          </p>
        }
      />
    );
  return (
    <Section title="Angles">
      <div className="grid gap-4">
        {suggestion.angles.map((angle) => (
          <AngleCard
            key={angle.id}
            angle={angle}
            material={props.material}
            chosen={angle.id === inUse?.id}
            onUse={() => props.onUse(angle)}
            onDraft={() => props.onDraft(angle)}
          />
        ))}
      </div>
    </Section>
  );
}
