import type { After } from "../shell/extension.ts";
import { answerRequest } from "./answer-request.ts";
import { createCarets } from "./carets.ts";
import { createEditorKeeper } from "./keep-editors-beside.ts";
import { createKnownTexts } from "./known-texts.ts";
import type { GmailReader } from "./late-page.ts";
import { holds } from "./read/dom.ts";
import { findEditors } from "./read/find-editors.ts";
import { readMailPage } from "./read/read-mail-page.ts";
import { createMailWatch } from "./watch.ts";
import { watchSent } from "./watch-sent.ts";

interface ReaderDeps {
  readonly document: Document;
  /** The page's address now. */
  readonly url: () => URL;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly after: After;
  readonly whenIdle: (run: () => void, signal: AbortSignal) => void;
}

/** Everything that is read of an open page of mail, and what is done in it when somebody asks. */
export function createGmailReader(deps: ReaderDeps): GmailReader {
  const { document, url, now, after } = deps;
  const carets = createCarets(document);
  const texts = createKnownTexts();
  const mail = createMailWatch({
    ...deps,
    read: (lastEditorId) => readMailPage(document, url(), { lastEditorId }),
    editorAt: (element) =>
      findEditors(document).find(({ root }) => holds(root, element))?.id ?? null,
  });
  const conversation = () => readMailPage(document, url()).conversation;
  return {
    read: mail.read,
    watch(window, changed, signal) {
      carets.watch(signal);
      mail.watch(window, changed, signal);
    },
    answer: (request) => answerRequest(document, carets, texts, request),
    watchSent(sent, signal) {
      const { standingIn } = texts;
      watchSent({ document, conversation, standingIn, now, after }, sent, signal);
    },
    keepEditorsBeside: createEditorKeeper(document),
  };
}
