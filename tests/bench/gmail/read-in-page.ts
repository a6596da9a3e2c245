import { readMailPage } from "#lib/pages/gmail/read/read-mail-page.ts";

/** Reads in one turn: a page's clock counts in tenths of a millisecond. */
const READS = 20;

/** The ways to be measured, ours first. */
const WAYS: Readonly<Record<string, () => unknown>> = {
  Handrail: () => readMailPage(document, new URL("https://mail.google.com/mail/u/0/#inbox")),
  "every person's address, wherever it stands": () =>
    [...document.querySelectorAll("span[email]")]
      .filter((element) => element.checkVisibility() && element.closest(".a3s") === null)
      .map((element) => element.getAttribute("email")),
  "one walk over every element": () => {
    let count = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() !== null) count += 1;
    return count;
  },
};

/** Milliseconds of one read each, by way: in turn, after the page has changed as it does all the time. */
function measureReads(rounds: number): Readonly<Record<string, readonly number[]>> {
  const series: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, read] of Object.entries(WAYS)) {
      const change = document.body.appendChild(document.createElement("p"));
      change.getBoundingClientRect();
      const began = performance.now();
      for (let turn = 0; turn < READS; turn++) read();
      series[name] = [...(series[name] ?? []), (performance.now() - began) / READS];
      change.remove();
    }
  return series;
}

Object.assign(globalThis, { measureReads });
