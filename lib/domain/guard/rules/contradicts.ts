import { contradictingPlaces } from "../contradicts/place.ts";
import { contradictingDates } from "../contradicts/plan-date.ts";
import { contradictingQuantities } from "../contradicts/quantity.ts";
import { contradictingRoles } from "../contradicts/role.ts";
import { contradictingSystems } from "../contradicts/system.ts";
import { contradictingTriggers } from "../contradicts/trigger.ts";
import { contradictingWishes } from "../contradicts/wish.ts";
import { replaced, without } from "../edit-draft.ts";
import type { DraftRule } from "./rule.ts";
import { withAsk } from "./with-ask.ts";

/** What the draft says of the buyer and the record or the note say differently. */
export const contradictsRule: DraftRule = (check) => {
  const found = FINDERS.flatMap((find) => find(check));
  const [first] = found;
  if (first === undefined) return [];
  const { body } = check.read;
  return [
    {
      field: "body",
      rule: "contradicts",
      severity: "blocks",
      message: first.message,
      fixes: () => {
        const put = found.reduce(
          (text, { sentence, better }) => replaced(text, sentence, better ?? ""),
          body,
        );
        const cut = without(
          body,
          found.map(({ sentence }) => sentence),
        );
        return [
          { label: "Say what the record says", value: withAsk(check, put) },
          { label: "Take the sentence out", value: withAsk(check, cut) },
        ];
      },
    },
  ];
};

const FINDERS = [
  contradictingTriggers,
  contradictingQuantities,
  contradictingDates,
  contradictingSystems,
  contradictingPlaces,
  contradictingRoles,
  contradictingWishes,
] as const;
