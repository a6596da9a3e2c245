/** One drag, from the pointer going down until it is let go. Distances are in CSS pixels. */
export interface Drag {
  move(event: PointerEvent): void;
  end(): void;
}

/**
 * Lets an element be dragged with the primary button, finger or pen. The pointer is captured, so that
 * the drag goes on while it is over the frame or outside the window.
 */
export function makeDraggable(
  element: HTMLElement,
  begin: (event: PointerEvent) => Drag,
  signal: AbortSignal,
): void {
  let drag: Drag | null = null;
  const end = (): void => {
    drag?.end();
    drag = null;
  };
  element.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || drag !== null) return;
      element.setPointerCapture(event.pointerId);
      drag = begin(event);
    },
    { signal },
  );
  element.addEventListener("pointermove", (event) => drag?.move(event), { signal });
  element.addEventListener("lostpointercapture", end, { signal });
  signal.addEventListener("abort", end);
}
