import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { english } from "#lib/domain/story/english/english.ts";
import type { StoryLanguage } from "#lib/domain/story/language.ts";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";

export type StoryLanguageId = StoryLanguage["id"];

/** A preference: the language of stories at this browser. */
const STORY_LANGUAGE = "story-language";

export interface StoryLanguageChoice {
  readonly chosen: StoryLanguageId;
  /** English until the words of another are there. */
  readonly language: StoryLanguage;
  readonly choose: (id: StoryLanguageId) => void;
}

/**
 * In which language stories are told here: as chosen, else the browser's where it is one of ours. Only
 * English is there at once; until the words of another come, the story is told in it.
 */
export function useStoryLanguage(): StoryLanguageChoice {
  const { store, locale } = useHandrail();
  const preferred = locale.startsWith("ar") ? "ar" : "en";
  const kept = useLiveQuery(() => readPreference(store, STORY_LANGUAGE, preferred), [store]);
  const chosen = (kept ?? preferred) === "ar" ? "ar" : "en";
  const arabic = useQuery({
    queryKey: ["story-language", "ar"],
    queryFn: async () => (await import("#lib/domain/story/arabic/arabic.ts")).arabic,
    enabled: chosen === "ar",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    chosen,
    language: (chosen === "ar" ? arabic.data : undefined) ?? english,
    choose: (id) => void writePreference(store, STORY_LANGUAGE, id),
  };
}
