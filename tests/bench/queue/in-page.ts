/**
 * Functions that run in the page of the queue. Each uses nothing but its arguments and what the browser has.
 */

/** Before the page's own scripts: marks when rows are on screen, which is the second frame after they are there. */
export const MARK_ROWS = `
new MutationObserver((_, observer) => {
  if (document.querySelector("[role=grid] [role=row] [role=gridcell]") === null) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("bench:rows")));
}).observe(document, { childList: true, subtree: true });
`;

/** Milliseconds from the start of the navigation until rows were on screen. */
export function timeOfRows(patienceMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("No rows came.")), patienceMs);
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName("bench:rows");
      if (entry !== undefined) resolve(entry.startTime);
    }).observe({ type: "mark", buffered: true });
  });
}

/** Presses "Queue"; milliseconds until rows were on screen. */
export async function pressQueue(patienceMs: number): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = () =>
    [...document.querySelectorAll("button")].find(({ textContent }) =>
      textContent.startsWith("Queue"),
    );
  const latest = performance.now() + patienceMs;
  while (find() === undefined && performance.now() < latest) await frame();
  const start = performance.now();
  // The pointer is over a button before it presses it.
  find()?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  find()?.click();
  while (document.querySelector("[role=grid] [role=row] [role=gridcell]") === null) {
    if (performance.now() > latest) throw new Error("No rows came.");
    await frame();
  }
  await frame();
  return performance.now() - start;
}

/** One keystroke, in milliseconds. */
export interface Keystroke {
  /** What the page's thread did for it: scripts, style, layout and paint, without waiting for the screen. */
  readonly work: number;
  /** From the key until the frame after it was handed over. */
  readonly toFrame: number;
}

/** Types texts into the filter letter by letter, as a person would, and times each letter. */
export async function typeAndTime(texts: readonly string[]): Promise<readonly Keystroke[]> {
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (field === null) throw new Error("There is no filter.");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const times: { work: number; toFrame: number }[] = [];
  const afterFrame = () =>
    new Promise<{ began: number; ended: number }>((resolve) => {
      requestAnimationFrame(() => {
        const began = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve({ began, ended: performance.now() });
        channel.port2.postMessage(null);
      });
    });
  field.focus();
  for (const text of texts) {
    for (let length = 1; length <= text.length; length += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await afterFrame();
      const start = performance.now();
      setValue?.call(field, text.slice(0, length));
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      const scripted = performance.now();
      const frame = await afterFrame();
      times.push({
        work: scripted - start + (frame.ended - frame.began),
        toFrame: frame.ended - start,
      });
    }
  }
  // The queue remembers its filter; the next visit is to begin without one.
  setValue?.call(field, "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return times;
}
