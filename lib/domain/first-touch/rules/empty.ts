import type { DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** A draft without a message, or a mail without a subject. */
export const emptyRule: DraftRule = ({ read }) => {
  if (read.sentences.length === 0)
    return [
      toFinding({
        field: "body",
        rule: "empty",
        severity: "blocks",
        message: "There is no message yet.",
      }),
    ];
  if (read.subject !== "") return [];
  return [
    toFinding({
      field: "subject",
      rule: "empty",
      severity: "improve",
      message: "The subject is empty, so the reader cannot tell what it is about.",
    }),
  ];
};
