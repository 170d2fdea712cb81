// Runs in the pages of `backfile dev` and in no built site: waits for changes, reloads or swaps the styles, and shows what is wrong.
(() => {
  const own = document.currentScript;
  let { shows } = own.dataset;
  let styles;
  let lines;
  let hidden = ''; // the list that the reader has closed

  function connect() {
    const asked = new URLSearchParams({ at: location.pathname, shows });
    lines = new EventSource(new URL(`events?${asked}`, own.src));
    lines.addEventListener('reload', () => {
      shows = '';
      lines.close();
      location.reload(); // browsers keep the place on the page
    });
    lines.addEventListener('styles', ({ data }) => {
      if (styles !== undefined && styles !== data) swap(JSON.parse(data));
      styles = data;
    });
    lines.addEventListener('problems', ({ data }) => show(data));
  }

  /** The new sheet comes before the old one goes, so that no page is ever without. */
  function swap(name) {
    for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const address = new URL(old.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set('as', name);
      const fresh = old.cloneNode();
      fresh.href = address.href;
      fresh.addEventListener('load', () => old.remove());
      old.after(fresh);
    }
  }

  function show(data) {
    document.querySelector('backfile-problems')?.remove();
    const { problems, more } = JSON.parse(data);
    if (problems.length === 0 || data === hidden) return;
    const host = document.createElement('backfile-problems');
    const root = host.attachShadow({ mode: 'open' });
    const look = add(root, 'link');
    look.rel = 'stylesheet';
    look.href = new URL('panel.css', own.src).href;
    const panel = add(root, 'section');
    panel.setAttribute('role', 'status');
    panel.setAttribute('aria-label', 'Problems');
    const count = problems.length + more;
    add(panel, 'h2', count === 1 ? '1 problem' : `${count} problems`);
    const close = add(panel, 'button', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => {
      hidden = data;
      host.remove();
    });
    const list = add(panel, 'ol');
    for (const problem of problems) item(list, problem);
    if (more > 0) add(panel, 'p', `and ${more} more: the terminal has them all`);
    document.documentElement.append(host);
  }

  function item(list, { file, line, column, rule, level, message, hint, excerpt }) {
    const entry = add(list, 'li');
    entry.className = level;
    const head = add(entry, 'p');
    add(head, 'code', [file, line, line && column].filter(Boolean).join(':'));
    add(head, 'strong', level);
    add(head, 'span', rule);
    add(entry, 'p', message);
    if (excerpt) add(entry, 'pre', excerpt);
    if (hint) add(entry, 'p', hint).className = 'hint';
  }

  function add(parent, name, text) {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  }

  // A page that nobody sees holds no line: browsers allow only six to a host.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) lines.close();
    else if (lines.readyState === EventSource.CLOSED) connect();
  });
  addEventListener('pagehide', () => lines.close());
  addEventListener('pageshow', ({ persisted }) => persisted && connect());
  connect();
})();
