import { FAULT_NAMES, type FaultName } from "./faults.ts";
import type { Options } from "./options.ts";
import { STEPS, type Step } from "./steps.ts";

/** One death and what the CRM does around it. Its name is all that is needed to play it again. */
export interface ChaosCase {
  readonly name: string;
  readonly step: Step;
  /** What becomes of the request over which the worker dies. */
  readonly fault: FaultName;
  /** What becomes of the next requests for the same purpose. */
  readonly next: FaultName;
}

/**
 * The cases in the order in which they run; the same for the same options. `only` is the name of one
 * case of any kind, or a part of the names of several.
 */
export function planCases({ all, only }: Options): readonly ChaosCase[] {
  const every = all ? [...usual(), ...mixed()] : half();
  if (only === null) return every;
  const named = [...usual(), ...mixed()].filter(({ name }) => name === only);
  const some = all ? every : usual();
  return named.length > 0 ? named : some.filter(({ name }) => name.includes(only));
}

/** Each step with every second fault, and each fault with every second step. */
function half(): readonly ChaosCase[] {
  return usual().filter(
    ({ step, fault }) => (STEPS.indexOf(step) + FAULT_NAMES.indexOf(fault)) % 2 === 0,
  );
}

/** Each step with each fault, met twice. */
function usual(): readonly ChaosCase[] {
  return STEPS.flatMap((step) => FAULT_NAMES.map((fault) => toCase(step, fault, fault)));
}

/** Each step with each two different faults, where the first can make a difference. */
function mixed(): readonly ChaosCase[] {
  return STEPS.filter(hasFate).flatMap((step) =>
    FAULT_NAMES.flatMap((fault) =>
      FAULT_NAMES.filter((next) => next !== fault).map((next) => toCase(step, fault, next)),
    ),
  );
}

function toCase(step: Step, fault: FaultName, next: FaultName): ChaosCase {
  const name = `${step.name} × ${fault}${next === fault ? "" : `, then ${next}`}`;
  return { name, step, fault, next };
}

/** Whether the worker dies over a request that may still take effect in more than one way. */
function hasFate({ dies }: Step): boolean {
  if (dies.at !== "request" || dies.progress !== "arrived") return false;
  return dies.purpose === "write" || dies.purpose === "note";
}
