import type { Playbook } from "../domain/playbook/schema.ts";
import type { CommandDeps } from "./deps.ts";

/**
 * Asks the CRM what others have given away meanwhile, before somebody takes a turn: the less two browsers
 * have not seen of each other, the more surely they name the same owner. Nothing where no rule goes by turn.
 */
export function freshenTurns(deps: CommandDeps, { routing }: Playbook): void {
  const goesByTurn = routing.rules.some(({ isOn, to }) => isOn && to.to === "team");
  // A worker that cannot be reached pulls when it starts.
  if (goesByTurn) deps.ask("pull", {}).catch(() => undefined);
}
