import { clsx } from "clsx";
import { CircleAlert, CircleCheck } from "lucide-react";
import type { Finding } from "#lib/domain/finding.ts";
import { draftVerdict } from "#lib/domain/guard/draft-verdict.ts";

/** Whether the message may go as it is: a mark and words. */
export function Verdict(props: {
  readonly findings: readonly Finding[];
  /** The mark's name, where there is more than one. */
  readonly label?: string;
}) {
  const { findings, label = "Verdict" } = props;
  const isReady = draftVerdict(findings) === "ready";
  const Icon = isReady ? CircleCheck : CircleAlert;
  return (
    <p
      role="status"
      aria-label={label}
      className={clsx(
        "flex items-center gap-1.5 font-medium [&_svg]:size-4",
        isReady ? "text-accent" : "text-red",
      )}
    >
      <Icon aria-hidden />
      {isReady ? readyText(findings.length) : fixText(findings)}
    </p>
  );
}

function fixText(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === "blocks").length;
  // Where none blocks alone, small things have added up: all of them are meant.
  const things = blocking === 0 ? findings.length : blocking;
  return `Fix first: ${things} ${things === 1 ? "thing" : "things"}`;
}

function readyText(suggestions: number): string {
  if (suggestions === 0) return "Ready to send";
  return `Ready to send; ${suggestions} ${suggestions === 1 ? "suggestion" : "suggestions"}`;
}
