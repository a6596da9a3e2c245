import type { ReplaySums } from "#lib/domain/routing/replay-sums.ts";
import { BarTable } from "./BarTable.tsx";
import { WITHOUT_RULE } from "./lead-line.ts";

/** How many leads each rule gives away, and how many none does. */
export function RuleBars({ sums }: { readonly sums: ReplaySums }) {
  return (
    <BarTable
      caption="Leads by rule"
      of="Rule"
      ofMany="rules"
      rows={[
        ...sums.rules.map(({ ruleId, label, before, after }) => ({
          id: `rule ${ruleId}`,
          label: <bdi>{label}</bdi>,
          before,
          after,
        })),
        { id: "to-complete", label: WITHOUT_RULE["to-complete"], ...sums.toComplete },
        { id: "fell-through", label: WITHOUT_RULE["fell-through"], ...sums.fellThrough },
      ]}
    />
  );
}
