// Which HTML survives in an article's text: what a newspaper prints, nothing that runs, loads or changes the page's looks.

const INLINE =
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr';
const BLOCKS =
  'address aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ul';
const IN_TABLES = 'caption col colgroup tbody td tfoot th thead tr'.split(' ');
const EMBEDDED =
  'applet audio button canvas embed iframe math noembed noframes object script select style svg template textarea title video';

/** An attribute (named as in hast: `colSpan`) with any value, or with one of the values that follow. */
type Attribute = string | [string, ...(string | boolean | RegExp)[]];

const ALIGNED: Attribute = ['className', 'align-left', 'align-center', 'align-right'];
const ATTRIBUTES: Record<string, Attribute[]> = {
  '*': ['dir', 'id', 'lang', 'title'],
  a: [
    'ariaDescribedBy',
    'ariaLabel',
    ['className', 'data-footnote-backref'],
    'dataFootnoteBackref',
    'dataFootnoteRef',
    'href',
    'hrefLang',
  ],
  blockquote: ['cite'],
  code: [['className', /^language-./]],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  h2: [['className', 'sr-only']],
  input: [['disabled', true], ['type', 'checkbox'], 'checked'],
  ins: ['cite', 'dateTime'],
  li: [['className', 'task-list-item'], 'value'],
  ol: [['className', 'contains-task-list'], 'reversed', 'start', 'type'],
  q: ['cite'],
  section: ['dataFootnotes', ['className', 'footnotes']],
  td: ['colSpan', 'rowSpan', ALIGNED],
  th: ['abbr', 'colSpan', 'rowSpan', 'scope', ALIGNED],
  time: ['dateTime'],
  ul: [['className', 'contains-task-list']],
};

/** A schema for `hast-util-sanitize`. Pictures leave a slot before it is applied; an input is the box of a task list. */
export const ALLOWED = {
  tagNames: [...INLINE.split(' '), ...BLOCKS.split(' '), 'table', ...IN_TABLES, 'input'],
  attributes: ATTRIBUTES,
  ancestors: Object.fromEntries(IN_TABLES.map((name) => [name, ['table']])),
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel', 'ftp', 'irc', 'ircs', 'xmpp'],
  },
  /** Elements left out with all that is in them; the others leave their text behind. */
  strip: EMBEDDED.split(' '),
};

/** Old names of elements that live on under a newer one. */
export const RENAMED: Readonly<Record<string, string>> = { acronym: 'abbr', strike: 's', tt: 'code' };

/** Elements around a picture that say nothing once the picture is found: nobody need be told that they are gone. */
export const QUIET: ReadonlySet<string> = new Set(['picture', 'source']);
