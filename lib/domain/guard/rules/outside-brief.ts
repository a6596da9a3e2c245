import { foldText } from "../../text/fold-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { without } from "../edit-draft.ts";
import { unknownCustomer } from "../outside-brief/customers.ts";
import { createFigureCheck } from "../outside-brief/figures.ts";
import { unknownIntegration } from "../outside-brief/integrations.ts";
import { createOfferCheck } from "../outside-brief/offers.ts";
import type { DraftRule } from "./rule.ts";
import { withAsk } from "./with-ask.ts";

/**
 * R-FT-04, R-FT-05: what neither the brief nor the note nor the record holds is not ours to say: prices,
 * discounts, free offers, guarantees, delivery dates, figures of success, integrations, customers' names.
 */
export const outsideBriefRule: DraftRule = (check) => {
  const { read } = check;
  const finders = [
    createOfferCheck(check),
    createFigureCheck(check),
    unknownCustomer(check),
    unknownIntegration(check),
  ];
  const found = read.ownSentences.flatMap((sentence) => {
    const folded = foldText(sentence);
    for (const find of finders) {
      const what = find(sentence, folded);
      if (what !== null) return [{ sentence, what }];
    }
    return [];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      field: "body",
      rule: "outside-brief",
      severity: "blocks",
      message: `“${shortenText(first.sentence, 80)}” ${first.what}, which neither the brief nor the record holds.`,
      fixes: () => [
        {
          label: "Take it out",
          value: withAsk(
            check,
            without(
              read.body,
              found.map(({ sentence }) => sentence),
            ),
          ),
        },
      ],
    },
  ];
};
