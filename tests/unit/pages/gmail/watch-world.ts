import type { MailPage, MailReading } from "#lib/domain/mail/mail-page.ts";
import { createMailWatch } from "#lib/pages/gmail/watch.ts";

const PAGE: MailPage = {
  mailbox: { index: 0, address: "dana@vendor.example" },
  reading: "read",
  conversation: null,
  editor: null,
};

/** A page of mail in happy-dom, its time and its idle moments in the test's hand. */
export function watchWorld() {
  const end = new AbortController();
  let time = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let idle: (() => void)[] = [];
  let reading: MailReading = "read";
  let conversation: MailPage["conversation"] = null;
  let isHidden = false;
  let address = "#inbox";
  const reads: { readonly at: number; readonly lastEditorId: string | null }[] = [];
  const told: MailPage[] = [];
  Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });

  const watch = createMailWatch({
    document,
    url: () => new URL(address, "https://mail.google.com/mail/u/0/"),
    read: (lastEditorId) => {
      reads.push({ at: time, lastEditorId });
      return { ...PAGE, reading, conversation };
    },
    editorAt: (element) =>
      element.closest("[data-compose-id]")?.getAttribute("data-compose-id") ?? null,
    now: () => time,
    after: (milliseconds, run) => timers.push({ at: time + milliseconds, run }),
    whenIdle: (run) => idle.push(run),
  });
  watch.watch(window, () => told.push(watch.read()), end.signal);

  const beIdle = (): void => {
    const runs = idle;
    idle = [];
    for (const run of runs) run();
  };
  return {
    reads,
    told,
    beIdle,
    end: () => end.abort(),
    /** Lets the observer speak; the page is still busy. */
    settle: () => new Promise<void>((resolve) => setTimeout(resolve)),
    /** Time goes by, with an idle moment at every step. */
    pass(milliseconds: number): void {
      const until = time + milliseconds;
      beIdle();
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        time = Math.max(time, next.at);
        next.run();
        beIdle();
      }
      time = until;
    },
    now: () => time,
    /** How much is still to be done, at some time or at an idle moment. */
    waiting: () => timers.length + idle.length,
    say(next: MailReading): void {
      reading = next;
    },
    /** A conversation is open, whose id may not be known yet. */
    open(threadId: string | null): void {
      conversation = { threadId, subject: "Pallets", people: [], lastMessage: null };
    },
    hide(hidden: boolean): void {
      isHidden = hidden;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    go(to: string): void {
      address = to;
      window.dispatchEvent(new Event("hashchange"));
    },
  };
}
