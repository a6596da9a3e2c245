/**
 * What becomes of a note's HTML: script elements, `on…` attributes and `javascript:` addresses go, by
 * plain text replacement. A likeness of Pipedrive's sanitiser, no protection.
 */
export function sanitise(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "")
    .replace(/\s+on\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "")
    .replace(/(href|src)\s*=\s*(["'])\s*javascript:[^"']*\2/gi, "")
    .replace(/<br>/g, "<br />");
}
