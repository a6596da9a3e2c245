import { clsx } from "clsx";
import { useState } from "react";
import type { StoryClause, StorySentence } from "#lib/domain/story/story.ts";
import { ReceiptLinks } from "./ReceiptLinks.tsx";

/**
 * A sentence of the story and after it the receipts of its clauses, in their order. Pointing at a receipt
 * or focusing it marks the clause that it belongs to.
 */
export function Sentence({ sentence }: { readonly sentence: StorySentence }) {
  const [marked, setMarked] = useState<number | null>(null);
  const { clauses } = sentence;
  if (clauses.length === 1)
    return (
      <>
        {sentence.text} <Receipts receipts={sentence.receipts} />
      </>
    );
  return (
    <>
      <span>
        {clauses.map((clause, index) => (
          <span
            key={keyOf(clause)}
            className={clsx(
              "rounded-sm",
              marked === index && "bg-accent-soft forced-colors:underline",
            )}
          >
            {clause.text}
          </span>
        ))}
      </span>{" "}
      {clauses.map((clause, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the links in it.
        <span
          key={keyOf(clause)}
          onPointerEnter={() => setMarked(index)}
          onPointerLeave={() => setMarked(null)}
          onFocus={() => setMarked(index)}
          onBlur={() => setMarked(null)}
        >
          <Receipts receipts={clause.receipts} standFor={bareWords(clause.text)} />
          <span className="[word-spacing:0.4em]"> </span>
        </span>
      ))}
    </>
  );
}

/** The receipts are the CRM's and ours, in English whatever the story's language. */
function Receipts(props: Parameters<typeof ReceiptLinks>[0]) {
  return (
    <span lang="en" dir="ltr">
      <ReceiptLinks {...props} />
    </span>
  );
}

function keyOf(clause: StoryClause): string {
  return clause.touchIds[0] ?? clause.text;
}

/** Without the comma that joins it to its neighbour. */
function bareWords(text: string): string {
  return text.replace(/^[\s,،;؛]+|[\s.,،;؛]+$/gu, "");
}
