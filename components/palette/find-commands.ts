import { matchesTerms } from "#components/ui/match-terms.ts";

/** One thing that the frame can do. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  /** Other words for it, found by typing. */
  readonly keywords?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

/** The commands whose words match; those whose label begins with what was typed come first. */
export function findCommands(
  commands: readonly PaletteCommand[],
  words: string,
): readonly PaletteCommand[] {
  const typed = words.trim().toLowerCase();
  if (typed === "") return commands;
  const begins = (command: PaletteCommand) => command.label.toLowerCase().startsWith(typed);
  return commands
    .filter((command) => matchesTerms(`${command.label} ${command.keywords ?? ""}`, typed))
    .toSorted((left, right) => Number(begins(right)) - Number(begins(left)));
}
