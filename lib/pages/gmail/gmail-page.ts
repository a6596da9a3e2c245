import type { After } from "../shell/extension.ts";
import type { ShellDeps } from "../shell/start.ts";
import { answerRequest } from "./answer-request.ts";
import { createCarets } from "./carets.ts";
import { isComposeWindow } from "./compose-window.ts";
import { createGmailPlacement } from "./push.ts";
import { holds } from "./read/dom.ts";
import { findEditors } from "./read/find-editors.ts";
import { readMailPage } from "./read/read-mail-page.ts";
import { createMailWatch } from "./watch.ts";
import { watchSent } from "./watch-sent.ts";

interface GmailPageDeps {
  readonly document: Document;
  /** The page's address now. */
  readonly url: () => URL;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly after: After;
  readonly whenIdle: (run: () => void, signal: AbortSignal) => void;
}

type GmailPage = Required<
  Pick<
    ShellDeps,
    "readPage" | "watch" | "answer" | "watchSent" | "createPush" | "startsClosed" | "handleAt"
  >
>;

/** Between the buttons of the companion bar above and what is being written below. */
const HANDLE_AT = 0.6;

/** Gmail as the shell needs it: what it shows, when that changes, what can be asked of it, and its room. */
export function createGmailPage(deps: GmailPageDeps): GmailPage {
  const { document, url, now, after } = deps;
  const placement = createGmailPlacement(document);
  const carets = createCarets(document);
  const mail = createMailWatch({
    ...deps,
    read: (lastEditorId) => readMailPage(document, url(), { lastEditorId }),
    editorAt: (element) =>
      findEditors(document).find(({ root }) => holds(root, element))?.id ?? null,
  });
  const conversation = () => readMailPage(document, url()).conversation;
  return {
    // Other things live under the same host.
    readPage: () => (/^\/mail\b/.test(url().pathname) ? { type: "mail", mail: mail.read() } : null),
    watch(window, changed, signal) {
      carets.watch(signal);
      const look = (): void => {
        changed();
        placement.keepEditorsBeside();
      };
      mail.watch(window, look, signal);
    },
    answer: (request) => answerRequest(document, carets, request),
    watchSent: (sent, signal) => watchSent({ document, conversation, now, after }, sent, signal),
    createPush: placement.createPush,
    startsClosed: () => isComposeWindow(document, url()),
    handleAt: HANDLE_AT,
  };
}
