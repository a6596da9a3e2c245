import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/Button.tsx";

export interface BarRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly before: number;
  readonly after: number;
  /** A third number, without a bar. */
  readonly really?: number;
}

/** More rows than this are shown once somebody asks for them. */
const FEW = 12;

/**
 * Numbers of leads by the rules in force and by the draft, as a table with two bars in each row: an empty
 * one and a full one. Whoever does not see the bars reads the numbers beside them.
 */
export function BarTable(props: {
  readonly caption: string;
  /** What a row is: "Person" */
  readonly of: string;
  /** What a row is in the plural: "people" */
  readonly ofMany: string;
  readonly rows: readonly BarRow[];
  /** Above the third numbers; without it there are none. */
  readonly really?: string;
}) {
  const { caption, of, ofMany, rows, really } = props;
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  const shown = isWhole ? rows : rows.slice(0, FEW);
  return (
    <div className="grid justify-items-start gap-1">
      <table className="w-full max-w-160 table-fixed border-collapse tabular-nums">
        <caption className="pb-1 text-start font-semibold">{caption}</caption>
        <thead className="text-small text-muted">
          <tr>
            <th scope="col" className="w-[34%] py-1 text-start font-medium">
              {of}
            </th>
            <td />
            <Head label="In force" bar={EMPTY_BAR} />
            <Head label="Draft" bar={FULL_BAR} />
            {really !== undefined && <Head label={really} />}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id} className="border-t border-line">
              <th scope="row" className="py-1.5 pe-2 text-start font-normal wrap-anywhere">
                {row.label}
              </th>
              <td aria-hidden className="py-1.5">
                <div className="grid gap-0.5">
                  <Bar count={row.before} most={most} look={EMPTY_BAR} />
                  <Bar count={row.after} most={most} look={FULL_BAR} />
                </div>
              </td>
              <Count count={row.before} />
              <Count count={row.after} strong={row.before !== row.after} />
              {really !== undefined && <Count count={row.really ?? 0} />}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FEW && !isWhole && (
        <Button variant="quiet" className="-ms-2" onClick={() => setWhole(true)}>
          Show all {rows.length} {ofMany}
        </Button>
      )}
    </div>
  );
}

const EMPTY_BAR = "border border-control";
// Forced colours would take the filling away, and with it what tells the two apart.
const FULL_BAR = "bg-accent forced-color-adjust-none";

function Head({ label, bar }: { readonly label: string; readonly bar?: string }) {
  return (
    <th scope="col" className="w-15 py-1 text-end font-medium">
      {bar !== undefined && (
        <span aria-hidden className={`me-1 inline-block h-2 w-2 rounded-sm ${bar}`} />
      )}
      {label}
    </th>
  );
}

function Bar(props: { readonly count: number; readonly most: number; readonly look: string }) {
  const { count, most, look } = props;
  if (count === 0) return <div className="h-2" />;
  return (
    <div
      className={`h-2 min-w-0.5 rounded-sm ${look}`}
      style={{ width: `${(100 * count) / most}%` }}
    />
  );
}

function Count({ count, strong = false }: { readonly count: number; readonly strong?: boolean }) {
  return <td className={`py-1.5 text-end ${strong ? "font-semibold" : ""}`}>{count}</td>;
}
