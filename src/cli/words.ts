// Numbers, durations and what is wrong with a command, as English sentences have them. It knows nothing of the machine's language: output is the same everywhere.

/** `4209` → `"4,209"`. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `(1, "story", "stories")` → `"1 story"`. */
export function some(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** `0.42` → `"0.4 s"`, `75` → `"1 min 15 s"`. */
export function duration(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${count(Math.floor(whole / 60))} min ${whole % 60} s`;
}

/** What the command line says of a word that is none of its choices, in words for people. */
export function plainly(error: string): string {
  const choices = /command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are /;
  return error.replace(choices, 'There is no $2 `$1`. Choose one of ');
}
