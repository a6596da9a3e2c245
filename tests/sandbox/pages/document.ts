import type { PageCrm } from "./sites.ts";
import type { Variant } from "./variant.ts";

/** Everything up to the point where the slow variant waits. The page's script learns the CRM from it. */
export function opening(crm: PageCrm, variant: Variant): string {
  return `${head(variant, "Contacts")}
<body data-crm="${crm}">
  <header class="bar">
    <a class="brand" href="/home">Rowan CRM</a>
    <nav class="tabs" id="tabs" aria-label="${variant.rtl ? "الأقسام" : "Sections"}"></nav>
    <input class="find" id="find" type="search" aria-label="${variant.rtl ? "بحث" : "Search"}" placeholder="${variant.rtl ? "بحث" : "Search"}">
  </header>
  <main id="app" class="app" tabindex="-1"><p class="quiet">${variant.rtl ? "جارٍ التحميل…" : "Loading…"}</p></main>
`;
}

export function closing(): string {
  return `  <script type="module" src="/assets/main.ts"></script>
</body>
</html>
`;
}

/** A page that belongs to the CRM's host but shows no record, or to another host. */
export function simplePage(variant: Variant, title: string, words: string): string {
  return `${head(variant, title)}
<body>
  <main class="app plain"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p>
  <label>Text <input id="text" type="text"></label></main>
  <script type="module" src="/assets/keys.ts"></script>
</body>
</html>
`;
}

function head(variant: Variant, title: string): string {
  return `<!DOCTYPE html>
<html lang="${variant.rtl ? "ar" : "en"}" dir="${variant.rtl ? "rtl" : "ltr"}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
  <link rel="stylesheet" href="/assets/crm.css">
</head>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
