import { Section } from "#components/ui/Section.tsx";
import type { Brief } from "#lib/domain/playbook/schema.ts";

/** The messaging briefs, one page each (R-FT-04), closed until one is asked for. */
export function BriefList({ briefs }: { readonly briefs: readonly Brief[] }) {
  return (
    <Section title="Messaging briefs" count={briefs.length}>
      <ul className="grid gap-2">
        {briefs.map((brief) => (
          <li key={brief.id}>
            <details>
              <summary className="w-fit rounded-sm font-medium">{brief.theme}</summary>
              <dl className="grid gap-x-4 gap-y-1 py-2 ps-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
                {partsOf(brief).map(([term, text]) => (
                  <div key={term} className="contents">
                    <dt className="text-muted">{term}</dt>
                    <dd className="max-w-[60ch]">{text}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function partsOf(brief: Brief): readonly (readonly [string, string])[] {
  return [
    ["For", brief.persona],
    ["Problem", brief.problem],
    ["Promise", brief.promise],
    ["Proof", brief.proof],
    ["The one ask", brief.oneAsk],
    ["Do not say", brief.doNotSay.join("; ") || "Nothing listed"],
    ["Found by", brief.keywords.join(", ")],
  ];
}
