import { angleTexts } from "../../first-touch/angle-texts.ts";
import { createPhraseFinder } from "../../text/phrases.ts";
import { without } from "../edit-draft.ts";
import type { DraftCheck, DraftRule, Fault } from "./rule.ts";

/** What the brief and its angle ask not to say (R-FT-04). Quotations of the buyer are left alone. */
export const doNotSayRule: DraftRule = (check) => {
  const texts = angleTexts(check.playbook, check.angle, "en");
  if (texts === null || texts.doNotSay.length === 0) return [];
  const find = createPhraseFinder(texts.doNotSay);
  const { read } = check;
  const sentences = read.ownSentences.filter((sentence) => find(sentence).length > 0);
  const [inSubject] = find(read.subject);
  const [inBody] = find(sentences.join("\n"));
  return [
    ...(inSubject === undefined ? [] : [fault(check, "subject", inSubject)]),
    ...(inBody === undefined
      ? []
      : [
          {
            ...fault(check, "body", inBody),
            fixes: () => [{ label: "Take the sentence out", value: without(read.body, sentences) }],
          },
        ]),
  ];
};

function fault({ playbook, angle }: DraftCheck, field: Fault["field"], phrase: string): Fault {
  const theme = angleTexts(playbook, angle, "en")?.theme ?? null;
  return {
    field,
    rule: "do-not-say",
    severity: "blocks",
    message: `The brief${theme === null ? "" : ` “${theme}”`} asks not to say “${phrase}”.`,
  };
}
