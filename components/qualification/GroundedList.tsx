import { Check, CircleDashed, CircleHelp, X } from "lucide-react";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import type { Grounded } from "#lib/domain/qualification/grounded.ts";

/** The rules of one side of qualification, each met, not met, not known or left open, with its ground. */
export function GroundedList(props: {
  readonly title: string;
  readonly lines: readonly Grounded[];
}) {
  const { title, lines } = props;
  if (lines.every(({ state }) => state === "open"))
    return (
      <p className="max-w-[60ch] text-small text-muted">
        Your playbook does not say yet whom you sell to. Fill the profile in Settings under
        Playbook, and each lead is held up to it here.
      </p>
    );
  return (
    <ul aria-label={title} className="grid gap-1.5">
      {lines.map((line) => (
        <GroundedLine key={line.id} line={line} />
      ))}
    </ul>
  );
}

function GroundedLine({ line }: { line: Grounded }) {
  const { Icon, ink, word } = STATES[line.state];
  return (
    <li className="flex items-start gap-1.5">
      <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${ink}`} />
      <div className="min-w-0">
        <p>
          <span>{line.label}</span>
          <span className={`ms-1.5 text-small font-medium ${ink}`}>{word}</span>
          {line.weight === "must" && <span className="ms-1.5 text-small text-muted">must</span>}
        </p>
        <p className="max-w-[60ch] text-small text-muted">
          <bdi>{line.ground}</bdi>{" "}
          {line.receipt?.url != null && (
            <ExternalLink
              href={line.receipt.url}
              label={`receipt: ${line.receipt.label}`}
              className="text-small !text-muted decoration-dotted hover:!text-accent"
            >
              receipt
            </ExternalLink>
          )}
        </p>
      </div>
    </li>
  );
}

const STATES = {
  met: { Icon: Check, ink: "text-ink", word: "met" },
  "not-met": { Icon: X, ink: "text-amber", word: "not met" },
  unknown: { Icon: CircleHelp, ink: "text-muted", word: "not known" },
  open: { Icon: CircleDashed, ink: "text-muted", word: "left open" },
} as const;
