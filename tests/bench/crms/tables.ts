import { markdownTable } from "#tests/support/markdown-table.ts";
import type { BenchCrm, Limit } from "./bench-crm.ts";
import { BENCH_CRMS } from "./crms.ts";
import type { Measurement } from "./measure.ts";

/** The results in Markdown, to be read on a terminal as well as in a document. */
export function toTables(measured: readonly Measurement[]): string {
  const [reference] = BENCH_CRMS;
  const head = [
    ["CRM", "work", "calls", "tokens", "kB sent", "kB received"],
    ["calls per change", "bytes per change", "of its limits", `beside ${reference?.name}`],
  ].flat();
  const rows = BENCH_CRMS.flatMap((crm) =>
    measured
      .filter((one) => one.crm === crm.name)
      .map((one) => {
        const beside = measured.find((it) => it.crm === reference?.name && it.work === one.work);
        return toRow(crm, one, beside ?? one);
      }),
  );
  return markdownTable([head, ...rows]);
}

function toRow(crm: BenchCrm, one: Measurement, beside: Measurement): readonly string[] {
  const { cost, changes } = one;
  const { calls, tokens, sent, received } = cost;
  const perChange = (amount: number) => (changes === 0 ? "" : shown(amount / changes));
  return [
    crm.name,
    one.work,
    calls.toLocaleString("en"),
    crm.tokensOf === null ? "" : tokens.toLocaleString("en"),
    shown(sent / 1_000),
    shown(received / 1_000),
    perChange(calls),
    perChange(sent + received),
    // What goes on for hours says nothing about a limit by seconds.
    crm.limits
      .filter(({ per }) => changes > 0 || per === "day")
      .map((limit) => shareOf(limit, cost))
      .join(", "),
    crm === BENCH_CRMS[0] ? "" : ratios(cost, beside.cost),
  ];
}

function shareOf({ amount, unit, per }: Limit, cost: Measurement["cost"]): string {
  return `${shown((100 * cost[unit]) / amount)} % per ${per}`;
}

function ratios(cost: Measurement["cost"], beside: Measurement["cost"]): string {
  const bytes = (it: Measurement["cost"]) => it.sent + it.received;
  const calls = shown(cost.calls / beside.calls);
  return `${calls} × calls, ${shown(bytes(cost) / bytes(beside))} × bytes`;
}

/** Two figures that count, and no exponent. */
function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  if (value >= 10 || Number.isInteger(value)) return String(Math.round(value * 10) / 10);
  return String(Number(value.toPrecision(2)));
}
