/**
 * A bar that fills in the colour of what is under way: without the browser's own look its filling would be
 * green, which stands for what was sent. It stays empty without a value, while nobody knows how much is left.
 */
export function ProgressBar(props: {
  /** The element whose words name it. */
  readonly labelledBy: string;
  readonly value?: number;
  readonly max?: number;
}) {
  const { labelledBy, ...amount } = props;
  return (
    <progress
      aria-labelledby={labelledBy}
      {...amount}
      className="h-2 w-full max-w-120 appearance-none overflow-hidden rounded-sm border border-control forced-color-adjust-none [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-accent"
    />
  );
}
