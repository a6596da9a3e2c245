/** The pages show plain text only, so that they run under Trusted Types. */
export function toPlainText(html: string): string {
  return html
    .replaceAll(/<br\s*\/?>|<\/p>|<\/li>|<\/div>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}
