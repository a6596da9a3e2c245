import type { Ref } from "react";
import { Section } from "#components/ui/Section.tsx";
import type { Story } from "#lib/domain/story/story.ts";
import { inLanguage } from "./in-language.ts";

/** What the context lacks and what would fill it (R-CX-04..10). */
export function Missing({ story, ref }: { readonly story: Story; readonly ref: Ref<HTMLElement> }) {
  return (
    <Section ref={ref} title="Missing" count={story.missing.length || undefined}>
      {story.missing.length === 0 ? (
        <p className="text-muted">Nothing: the whole minimum context is known.</p>
      ) : (
        <ul {...inLanguage(story.language)} className="grid list-disc gap-1 ps-4 marker:text-amber">
          {story.missing.map((gap) => (
            <li key={gap.id} className="max-w-[60ch]">
              {gap.text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
