import type { ReasonCode } from "../playbook/schema.ts";

type Details = ReasonCode["details"];

/** An evidence text taken apart: what was said freely, and the short answers that the reason asks for, by id. */
export interface EvidenceParts {
  readonly words: string;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The evidence as one text, in which each short answer is a line of its own, "Competitor: Northwind", so
 * that everybody reads it in the CRM and `splitEvidence` finds it again.
 */
export function joinEvidence({ words, answers }: EvidenceParts, details: Details): string {
  const lines = details.flatMap(({ id, label }) => {
    const answer = (answers[id] ?? "").replaceAll(/[\r\n]+/g, " ");
    return answer === "" ? [] : [`${label}: ${answer}`];
  });
  return [...(words === "" ? [] : [words]), ...lines].join("\n");
}

/** Reads the short answers back; of a label that stands there twice the first counts, the rest stays text. */
export function splitEvidence(evidence: string, details: Details): EvidenceParts {
  const answers = new Map<string, string>();
  const words: string[] = [];
  for (const line of evidence.split("\n")) {
    const detail = details.find(
      ({ id, label }) => !answers.has(id) && line.startsWith(`${label}: `),
    );
    if (detail === undefined) words.push(line);
    else answers.set(detail.id, line.slice(detail.label.length + 2));
  }
  return { words: words.join("\n"), answers: Object.fromEntries(answers) };
}
