/** A field's name as a page would show it: `jobTitle` is "Job title", `LeadSource` "Lead source". */
export function toLabel(name: string): string {
  const words = name
    .replace(/^handrail_?/i, "Handrail ")
    .replace(/__c$/, "")
    .replaceAll("_", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/\s+/g, " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
