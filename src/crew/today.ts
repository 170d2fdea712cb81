// The clock's day, where the person is. Nothing depends on it but a warning of dates that are still to come.

/** `"2026-03-01"` */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
