import { styleText } from "node:util";
import { type Figure, type Goal, isUncertain, type Results, verdictOf } from "./results.ts";

/** The results as a person reads them. */
export function resultsToText({ circumstances, figures, goals }: Results): string {
  const { load, cores, begunCalm, workersSeenStopped } = circumstances;
  return [
    ...figureLines(figures),
    "",
    ...goalLines(goals),
    "",
    `${circumstances.browser} · ${circumstances.rounds} rounds · load ${load[0].toFixed(1)} → ${load[1].toFixed(1)} on ${cores} cores · ${begunCalm[0]} of ${begunCalm[1]} runs began on a quiet machine`,
    `Clocks of page and frame differ by at most ${circumstances.clockDifference.toFixed(1)} ms · worker seen stopped in ${workersSeenStopped[0]} of ${workersSeenStopped[1]} runs`,
  ].join("\n");
}

/** A line for each series, under its heading. */
export function figureLines(figures: readonly Figure[]): readonly string[] {
  const widest = Math.max(...figures.map(({ name }) => name.length));
  const header = `  ${"".padEnd(widest)}  ${["n", "median", "p95", "middle half"].map((head) => head.padStart(12)).join("")}`;
  const groups = [...new Set(figures.map(({ group }) => group))];
  return groups.flatMap((group) => [
    "",
    styleText("bold", group),
    header,
    ...figures.filter((figure) => figure.group === group).map((it) => figureLine(it, widest)),
  ]);
}

function figureLine({ name, unit, summary }: Figure, widest: number): string {
  const { n, median, p95, quartiles } = summary;
  const shown = (value: number) => number(value, unit).padStart(12);
  const half = `${number(quartiles[0], unit)}–${number(quartiles[1], unit)}`;
  return `  ${name.padEnd(widest)}  ${String(n).padStart(12)}${shown(median)}${shown(p95)}${half.padStart(14)} ${unit}`;
}

/** A line for each promise, with what came out. */
export function goalLines(goals: readonly Goal[]): readonly string[] {
  return [
    styleText("bold", "Goals"),
    ...goals.map((goal) => {
      const { result, limit, unit, statement } = goal;
      const verdict = verdictOf(goal);
      const word = styleText(verdict === "PASS" ? "green" : "red", verdict);
      const [low, high] = result.interval;
      const interval = low === high ? "" : ` [${goalNumber(low, unit)}, ${goalNumber(high, unit)}]`;
      const doubt = isUncertain(goal) ? ", too close to tell" : "";
      return `  ${word}  ${statement}: ${goalNumber(result.value, unit)}${interval}, at most ${goalNumber(limit, unit)}${doubt}`;
    }),
  ];
}

function goalNumber(value: number, unit: Goal["unit"]): string {
  if (unit !== "×") return `${number(value, unit)} ${unit}`;
  return `${value < 0.1 ? value.toPrecision(2) : value.toFixed(2)}×`;
}

function number(value: number, unit: "ms" | "bytes"): string {
  if (unit === "bytes") return value.toFixed(0);
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0);
}
