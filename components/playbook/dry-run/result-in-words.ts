import { counted, together } from "#lib/domain/playbook/describe/phrases.ts";
import { FACT_LABELS } from "#lib/domain/routing/fact-in-words.ts";
import type { Replay } from "#lib/domain/routing/replay-rules.ts";
import { lowerFirst } from "#lib/domain/text/upper-first.ts";

/** What the draft's rules would have changed, in sentences, the one that decides first. */
export function resultInWords({ leads, sums }: Replay, locale: string): readonly string[] {
  const { format } = new Intl.NumberFormat(locale);
  const elsewhere = leads.filter(({ before, after }) => before.ownerId !== after.ownerId).length;
  const owned = leads.filter(({ lead }) => lead.ownerId !== null);
  const really = (side: "before" | "after") =>
    owned.filter((each) => each.lead.ownerId === each[side].ownerId).length;
  const nobodys = leads.filter(({ after }) => after.ownerId === null).length;
  const { fellThrough, toComplete, missing } = sums;
  return [
    `Of ${counted(sums.total, "lead").replace(/^\d+/, format(sums.total))}, ${format(elsewhere)} would have gone to somebody else, ${format(fellThrough.after)} would have fallen through and ${format(toComplete.after)} would have been completed first.`,
    `By the rules in force ${format(fellThrough.before)} fall through and ${format(toComplete.before)} are completed first.`,
    ...(nobodys === 0
      ? []
      : [
          `${format(nobodys)} would have gone to nobody: where no rule decides, the draft names nobody who is there.`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `What had to be completed: ${together(
            missing.map(
              ({ fact, leads: count }) => `${lowerFirst(FACT_LABELS[fact])} (${format(count)})`,
            ),
            "",
          )}.`,
        ]),
    `${format(owned.length)} are owned by somebody today: ${format(really("before"))} of them by whom the rules in force name, ${format(really("after"))} by whom the draft names.`,
  ];
}
