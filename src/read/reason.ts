// Says in words why the disk refused something.

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not a folder',
  EPERM: 'permission was denied',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** The end of a sentence such as "could not be read: …", for an error of node:fs. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? 'the reason is not known' : `the system said ${code}`);
}
