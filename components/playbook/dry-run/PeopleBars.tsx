import { Name } from "#components/ui/Name.tsx";
import type { ReplaySums } from "#lib/domain/routing/replay-sums.ts";
import { BarTable } from "./BarTable.tsx";

/** How many leads each person gets, by the one set of rules and by the other, and really has. */
export function PeopleBars({ sums }: { readonly sums: ReplaySums }) {
  return (
    <BarTable
      caption="Leads by person"
      of="Person"
      ofMany="people"
      really="Today"
      rows={sums.people.map(({ owner, before, after, really }) => ({
        id: owner?.id ?? "",
        label: <Name text={owner?.name ?? null} unknown="Nobody" />,
        before,
        after,
        really,
      }))}
    />
  );
}
