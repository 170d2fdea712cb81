// Whether a process still runs: folders named after processes that were killed are litter.

/** False for this process too: what lies under its own number was left by an earlier one that had it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
