import type { CrmPageState } from "#lib/domain/record.ts";
import { hubSpotPageState } from "#lib/pages/hubspot/page-state.ts";
import type { PageAnswer, PageQuestion } from "./questions.ts";

/**
 * Asks for the page's record before anything else of the bundle has run: imported first, so that the
 * worker reads while React is still being evaluated.
 */
export const firstQuestion: { page: CrmPageState; answer: Promise<PageAnswer> } | null = (() => {
  const page = window.top === window ? hubSpotPageState(new URL(location.href)) : null;
  return page === null ? null : { page, answer: askPage(page) };
})();

export function askPage(page: CrmPageState): Promise<PageAnswer> {
  const question: PageQuestion = { type: "baseline-page", page };
  return chrome.runtime.sendMessage(question);
}
