// Judges single values by the rules of the web: the site's address, the pattern of the stories' addresses.

/** What a permalink may be made of; `{slug}` must be among them. */
export const PERMALINK_TOKENS = ['{year}', '{month}', '{day}', '{slug}', '{section}'] as const;

/** The address with a closing slash, `"https://courier.example/archive/"`; undefined when it is not an absolute http address. */
export function siteUrl(written: string): string | undefined {
  const url = parsed(written.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Whether an address leads to the very machine it is opened on, and so is none that readers could use. */
export function isLocal(url: string): boolean {
  return /^(?:localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(parsed(url)?.hostname ?? '');
}

/** What is wrong with a permalink pattern, to follow "`permalink` is "…", but it "; undefined when nothing is. */
export function wrongInPermalink(pattern: string): string | undefined {
  const tokens: readonly string[] = pattern.match(/\{[^{}]*\}?|\}/g) ?? [];
  const strange = tokens.find((token) => !(PERMALINK_TOKENS as readonly string[]).includes(token));
  if (strange !== undefined) return `can only be made of ${PERMALINK_TOKENS.join(', ')}: ${strange} is none of them`;
  if (!tokens.includes('{slug}')) return 'must have {slug} in it, so that two stories of one day have two addresses';
  if (/[?#\\\s<>:"|*]/.test(pattern)) return 'cannot have spaces, backslashes or any of ? # < > : " | * in it';
  if (pattern.split('/').some((part) => /^\.+$/.test(part))) return 'cannot have "." or ".." as one of its parts';
  return undefined;
}

/** The pattern with one slash in front. */
export function tidyPermalink(pattern: string): string {
  return `/${pattern.replace(/^\/+/, '')}`;
}

function parsed(url: string): URL | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
}
