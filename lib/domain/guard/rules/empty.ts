import { languageOf } from "../edit-draft.ts";
import type { DraftRule } from "./rule.ts";

/** A draft without a message, or a mail without a subject. */
export const emptyRule: DraftRule = ({ read, channel, own }) => {
  if (read.sentences.length === 0)
    return [
      { field: "body", rule: "empty", severity: "blocks", message: "There is no message yet." },
    ];
  if (read.subject !== "" || channel === "chat") return [];
  return [
    {
      field: "subject",
      rule: "empty",
      severity: "improve",
      message: "The subject is empty, so the reader cannot tell what it is about.",
      fixes: () => {
        const subject = own.subject(languageOf(read));
        return [{ label: `Use “${subject}”`, value: subject }];
      },
    },
  ];
};
