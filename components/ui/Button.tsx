import { clsx } from "clsx";
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { Hint } from "./Hint.tsx";

export interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  /** One primary button a screen. `link` is for an action inside running text. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger" | "link";
  /**
   * Why the button cannot be pressed now, or null when it can. It stays focusable and the reason is
   * its description, so that everybody can find out what is missing.
   */
  readonly disabledReason?: string | null | undefined;
  /** Shown on hover and focus, and read as description: a shortcut, a consequence. */
  readonly hint?: string | undefined;
  /** A decoration; the words carry the meaning. */
  readonly icon?: ReactNode;
  /** Fills the width that there is. */
  readonly wide?: boolean;
}

export function Button(props: ButtonProps) {
  const { variant = "secondary", disabledReason, hint, icon, wide, className, ...rest } = props;
  const hintId = useId();
  const reason = disabledReason ?? null;
  const words = reason ?? hint;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // A submit button must not submit either.
    if (reason !== null) event.preventDefault();
    else rest.onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      type={rest.type ?? "button"}
      aria-disabled={reason === null ? rest["aria-disabled"] : true}
      aria-describedby={clsx(words !== undefined && hintId, rest["aria-describedby"]) || undefined}
      onClick={press}
      className={clsx(BASE, LOOKS[variant], wide === true && "w-full", className)}
    >
      {icon}
      {rest.children}
    </button>
  );
  if (words === undefined) return button;
  return (
    <Hint id={hintId} text={words} className={wide === true ? "w-full" : undefined}>
      {button}
    </Hint>
  );
}

const BASE = clsx(
  "inline-flex items-center justify-center gap-1.5 rounded-md font-medium select-none transition-colors",
  "aria-disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0",
);

const BOX = "min-h-8 px-3 py-1 border";
const OFF =
  "aria-disabled:bg-sunken aria-disabled:border-line aria-disabled:text-muted aria-disabled:border-dashed";

const LOOKS = {
  primary: clsx(
    BOX,
    OFF,
    "border-transparent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong",
  ),
  secondary: clsx(BOX, OFF, "border-control bg-surface text-ink not-aria-disabled:hover:bg-hover"),
  quiet: clsx(
    "min-h-7 px-2 py-0.5 text-accent not-aria-disabled:hover:bg-hover",
    "aria-disabled:text-muted",
  ),
  danger: clsx(BOX, OFF, "border-red bg-surface text-red not-aria-disabled:hover:bg-red-soft"),
  link: "text-accent underline underline-offset-2 hover:text-accent-strong aria-disabled:text-muted",
} as const;
