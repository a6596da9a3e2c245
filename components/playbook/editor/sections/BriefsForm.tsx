import type { Brief } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Lines, Terms } from "../fields/Terms.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { AngleList } from "./AngleList.tsx";
import { ArabicTexts } from "./ArabicTexts.tsx";

/** One page each: what a theme promises a buyer, and the one ask that continues it. */
export function BriefsForm() {
  const { draft, edit } = useEditorForm();
  return (
    <ItemList<Brief>
      at="briefs"
      title="Messaging briefs"
      says="So that the first call continues the sentence that the campaign began."
      one="brief"
      items={draft.briefs}
      nameOf={({ theme }) => theme}
      summaryOf={({ persona }) => persona}
      onChange={(briefs, place) => edit({ briefs }, place)}
      make={(id, theme) => ({
        id,
        theme,
        persona: "",
        keywords: [],
        problem: "",
        promise: "",
        proof: "",
        oneAsk: "",
        doNotSay: [],
      })}
      copy={(brief, id, theme) => ({ ...brief, id, theme })}
      form={(brief, change, at) => (
        <>
          <FieldRow>
            <Words
              at={`${at}.theme`}
              label="Theme"
              value={brief.theme}
              onChange={(theme) => change({ theme })}
            />
            <LongWords
              at={`${at}.persona`}
              label="Persona"
              value={brief.persona}
              onChange={(persona) => change({ persona })}
            />
          </FieldRow>
          <Terms
            at={`${at}.keywords`}
            label="Found by"
            hint="Words in a page, campaign or problem that belong to this theme"
            values={brief.keywords}
            onChange={(keywords) => change({ keywords })}
          />
          {TEXTS.map(({ part, label }) => (
            <LongWords
              key={part}
              at={`${at}.${part}`}
              label={label}
              value={brief[part]}
              onChange={(text) => change({ [part]: text })}
            />
          ))}
          <Lines
            at={`${at}.doNotSay`}
            label="Do not say"
            value={brief.doNotSay}
            onChange={(doNotSay) => change({ doNotSay })}
          />
          <ArabicTexts
            at={`${at}.arabic`}
            parts={ARABIC}
            texts={brief.arabic}
            onChange={(arabic) => change({ arabic })}
          />
          <AngleList
            at={at}
            brief={brief}
            onChange={(angles, place) => {
              const changed = { ...brief, angles: angles ?? undefined };
              edit(
                { briefs: draft.briefs.map((each) => (each === brief ? changed : each)) },
                place,
              );
            }}
          />
        </>
      )}
    />
  );
}

const TEXTS = [
  { part: "problem", label: "Problem" },
  { part: "promise", label: "Promise" },
  { part: "proof", label: "Proof" },
  { part: "oneAsk", label: "The one ask" },
] as const;
const ARABIC = ["theme", "problem", "promise", "proof", "oneAsk"] as const;
