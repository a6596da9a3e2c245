import { createPhraseFinder } from "../../text/phrases.ts";
import { findBrief } from "../first-touch-context.ts";
import type { DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** What the angle's brief asks not to say (R-FT-04). Quotations of the buyer are left alone. */
export const doNotSayRule: DraftRule = ({ read, angle, playbook }) => {
  const brief = findBrief(playbook, angle?.briefId ?? null);
  if (brief === null) return [];
  const find = createPhraseFinder(brief.doNotSay);
  const fields = [
    { field: "subject", said: find(read.subject) },
    { field: "body", said: find(read.ownSentences.join("\n")) },
  ] as const;
  return fields.flatMap(({ field, said: [phrase] }) =>
    phrase === undefined
      ? []
      : [
          toFinding({
            field,
            rule: "do-not-say",
            severity: "blocks",
            message: `The brief “${brief.theme}” asks not to say “${phrase}”.`,
          }),
        ],
  );
};
