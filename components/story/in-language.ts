import type { StoryLanguageId } from "./use-story-language.ts";

/** The attributes of an element whose words are in a story's language. */
export function inLanguage(id: StoryLanguageId): { readonly lang: string; readonly dir: string } {
  return { lang: id, dir: id === "ar" ? "rtl" : "ltr" };
}
