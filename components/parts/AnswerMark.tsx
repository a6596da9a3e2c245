import { Check, CircleHelp, X } from "lucide-react";

/** Yes, no or not known, as a shape and a word. */
export function AnswerMark({ answer }: { readonly answer: "yes" | "no" | "unknown" }) {
  const { Icon, ink, word } = MARKS[answer];
  return (
    <span className={`inline-flex shrink-0 items-center gap-0.5 font-medium ${ink}`}>
      <Icon aria-hidden className="size-3.5" />
      {word}
    </span>
  );
}

const MARKS = {
  yes: { Icon: Check, ink: "text-ink", word: "Yes" },
  no: { Icon: X, ink: "text-amber", word: "No" },
  unknown: { Icon: CircleHelp, ink: "text-muted", word: "Not known" },
} as const;
