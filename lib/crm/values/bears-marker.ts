/** Whether a note's marker stands in a text as a whole. Anywhere: somebody may have written on after it. */
export function bearsMarker(text: string, marker: string): boolean {
  const parts = text.split(marker);
  return parts.slice(1).some((after, index) => {
    const before = parts[index] ?? "";
    return !/[\w-]$/.test(before) && !/^[\w-]/.test(after);
  });
}

/** Whether a text ends with a reference of ours: a note or a task that Handrail wrote. */
export function endsWithMarker(text: string | null): boolean {
  return text !== null && /\bref HR-[\w-]+\s*$/.test(text.slice(-200));
}
