import { cleanText } from "./clean-text.ts";

/**
 * A task's title as one line of at most so many characters (UTF-16 units). A longer one is cut: the task's
 * text says it all, and a title is no reason to go without the task.
 */
export function toTaskTitle(title: string, longest: number): string {
  const line = (cleanText(title) ?? "").replace(/[\s\p{Cc}]+/gu, " ");
  if (line.length <= longest) return line;
  return `${line
    .slice(0, longest - 1)
    .toWellFormed()
    .trimEnd()}…`;
}
