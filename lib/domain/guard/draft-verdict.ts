import type { Finding } from "../finding.ts";

/** Whether a first message may go out as it is. */
export type DraftVerdict = "ready" | "fix-first";

/**
 * The verdict that follows from a draft's findings. One that blocks is enough. Too long, pushy and all
 * about us are small things alone; two of them together lose the reader as well.
 */
export function draftVerdict(
  findings: readonly Pick<Finding, "rule" | "severity">[],
): DraftVerdict {
  if (findings.some(({ severity }) => severity === "blocks")) return "fix-first";
  const together = new Set(findings.map(({ rule }) => rule).filter((rule) => ADDING_UP.has(rule)));
  return together.size >= 2 ? "fix-first" : "ready";
}

const ADDING_UP: ReadonlySet<string> = new Set(["length", "pushy", "about-us"]);
