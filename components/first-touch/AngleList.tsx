import { EmptyState } from "#components/ui/EmptyState.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Angle, AngleSuggestion } from "#lib/domain/first-touch/angle.ts";
import { AngleCard } from "./AngleCard.tsx";
import type { DraftLanguage, Medium } from "./first-touch-text.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** Up to three angles, the strongest first, or why there are none and the question that would help. */
export function AngleList(props: {
  readonly suggestion: AngleSuggestion;
  readonly material: FirstTouchMaterial;
  /** Id of the angle in use, "" for none. */
  readonly inUse: string;
  readonly language: DraftLanguage;
  readonly onUse: (angle: Angle) => void;
  readonly onDraft: (angle: Angle, medium: Medium) => void;
}) {
  const { suggestion, material, inUse, language } = props;
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
        {suggestion.angles.map((angle, place) => (
          <AngleCard
            key={angle.id}
            {...{ angle, material, language }}
            chosen={angle.id === inUse}
            strongest={place === 0}
            chats={canChat(material)}
            onUse={() => props.onUse(angle)}
            onDraft={(medium) => props.onDraft(angle, medium)}
          />
        ))}
      </div>
    </Section>
  );
}

function canChat({ snapshot }: FirstTouchMaterial): boolean {
  const { phone, touches } = snapshot;
  return (phone ?? "").trim() !== "" || touches.some(({ kind }) => kind === "chat");
}
