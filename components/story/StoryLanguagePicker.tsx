import { clsx } from "clsx";
import type { StoryLanguageChoice, StoryLanguageId } from "./use-story-language.ts";

/** "Story in: English / العربية", each in its own language, so that whoever needs it can read it. */
export function StoryLanguagePicker({ chosen, choose }: StoryLanguageChoice) {
  return (
    <fieldset
      aria-label="Story in"
      className="flex flex-wrap items-baseline gap-x-2 text-small text-muted"
    >
      <span aria-hidden>Story in:</span>
      {LANGUAGES.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={id === chosen}
          className={clsx(
            "min-h-6 rounded-sm",
            id === chosen
              ? "font-semibold text-ink"
              : "underline underline-offset-2 hover:text-ink",
          )}
          onClick={() => choose(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

const LANGUAGES: readonly { readonly id: StoryLanguageId; readonly name: string }[] = [
  { id: "en", name: "English" },
  { id: "ar", name: "العربية" },
];
