import { useState } from "react";
import { useEditorForm } from "../editor-context.ts";
import { LongWords } from "../fields/Words.tsx";
import { isWithin } from "../place.ts";

/** The same texts in Arabic, folded away: drafts in Arabic use these and nothing English. */
export function ArabicTexts<Part extends keyof typeof LABELS>(props: {
  readonly at: string;
  readonly parts: readonly Part[];
  readonly texts: Readonly<Partial<Record<Part, string | undefined>>> | undefined;
  /** Undefined where nothing is written: a version without Arabic stays as it was signed. */
  readonly onChange: (texts: Partial<Record<Part, string>> | undefined) => void;
}) {
  const { at, parts, texts, onChange } = props;
  const { issues } = useEditorForm();
  const [isOpen, setOpen] = useState(false);
  const written = parts.filter((part) => texts?.[part] !== undefined).length;
  const change = (changed: Part, text: string) => {
    const next: Partial<Record<Part, string>> = {};
    for (const part of parts) {
      const value = part === changed ? text : texts?.[part];
      if (value !== undefined && value !== "") next[part] = value;
    }
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <details
      data-at={at}
      open={isOpen || issues.some(({ path }) => isWithin(path, at))}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="font-medium">
        In Arabic
        <span className="font-normal text-muted">{` · ${written} of ${parts.length} written`}</span>
      </summary>
      <div className="grid gap-3 pt-2">
        {parts.map((part) => (
          <LongWords
            key={part}
            at={`${at}.${part}`}
            label={`${LABELS[part]} in Arabic`}
            lang="ar"
            value={texts?.[part] ?? ""}
            onChange={(text) => change(part, text)}
          />
        ))}
      </div>
    </details>
  );
}

const LABELS = {
  theme: "Theme",
  problem: "Problem",
  promise: "Promise",
  proof: "Proof",
  oneAsk: "The one ask",
} as const;
