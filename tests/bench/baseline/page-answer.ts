import { create } from "zustand";
import type { CrmPageState } from "#lib/domain/record.ts";
import { isSamePageState } from "#lib/pages/same-page-state.ts";
import { askPage } from "./first-question.ts";
import { LIVE_PORT, type PageAnswer } from "./questions.ts";

interface Answered {
  /** The page that is to be shown. */
  readonly page: CrmPageState | null;
  /** The latest answer; of the page before while the new one is on its way. */
  readonly answer: PageAnswer | null;
}

/** What the worker last said. */
export const useAnswered = create<Answered>()(() => ({ page: null, answer: null }));

/** Shows another page: asks the worker, and once it has answered listens for changes. */
export async function showPage(
  page: CrmPageState,
  asked: Promise<PageAnswer> = askPage(page),
): Promise<void> {
  useAnswered.setState({ page });
  const answer = await asked;
  const wanted = useAnswered.getState().page;
  if (wanted !== null && isSamePageState(wanted, page)) useAnswered.setState({ answer });
  listen();
}

/** The latest answer; waits for the first one. */
export function lastAnswer(): Promise<PageAnswer> {
  const { answer } = useAnswered.getState();
  if (answer !== null) return Promise.resolve(answer);
  return new Promise((resolve) => {
    const stop = useAnswered.subscribe((state) => {
      if (state.answer === null) return;
      stop();
      resolve(state.answer);
    });
  });
}

let port: chrome.runtime.Port | null = null;

/** A port that broke (the worker slept) is opened again with the next question, not to wake the worker. */
function listen(): void {
  if (port !== null) return;
  port = chrome.runtime.connect({ name: LIVE_PORT });
  port.onMessage.addListener(() => {
    const { page } = useAnswered.getState();
    if (page !== null) void showPage(page);
  });
  port.onDisconnect.addListener(() => {
    port = null;
  });
}
