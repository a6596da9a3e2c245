import { Plus } from "lucide-react";
import { type Ref, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import type { StorySentence } from "#lib/domain/story/story.ts";
import { inLanguage } from "./in-language.ts";
import { Sentence } from "./Sentence.tsx";

/** More than this and the oldest fold away: what came last decides the next step. */
const SHOWN_AT_ONCE = 20;

/** The list "Touches", newest last (R-CX-12). */
export function Touches(props: {
  readonly sentences: readonly StorySentence[];
  /** The language that they are in. */
  readonly language: "en" | "ar";
  readonly crm: string;
  readonly adding: boolean;
  readonly onAdd: () => void;
  readonly addRef: Ref<HTMLButtonElement>;
}) {
  const { sentences, crm } = props;
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, sentences.length - SHOWN_AT_ONCE);
  return (
    <div className="grid gap-1">
      <div className="flex min-h-7 items-center">
        <h2 id="touches" className="font-semibold">
          Touches
        </h2>
        <Button
          ref={props.addRef}
          variant="quiet"
          className="ms-auto -me-2"
          aria-expanded={props.adding}
          icon={<Plus aria-hidden />}
          onClick={props.onAdd}
        >
          Add a touch
        </Button>
      </div>
      {sentences.length === 0 && (
        <EmptyState
          title="Nothing has happened yet"
          why={`${crm} has no visit, form, e-mail, call or note for this record. A call or chat that is not in ${crm} can be added here.`}
        />
      )}
      {hidden > 0 && (
        <Button variant="quiet" className="justify-self-start -ms-2" onClick={() => setAll(true)}>
          Show {hidden} earlier
        </Button>
      )}
      {sentences.length > 0 && (
        <ol
          aria-labelledby="touches"
          {...inLanguage(props.language)}
          className="ms-1 grid border-s border-line"
        >
          {sentences.slice(hidden).map((sentence) => (
            <li
              key={sentence.id}
              className="relative max-w-[60ch] py-1 ps-3 before:absolute before:-start-[3.5px] before:top-2.5 before:size-1.5 before:rounded-full before:bg-control last:before:bg-accent"
            >
              <Sentence sentence={sentence} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
