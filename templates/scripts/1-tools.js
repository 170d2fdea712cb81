// What the other scripts share. All of them stand in one function, so nothing here is seen from outside; `words` is above.
const all = (selector) => [...document.querySelectorAll(selector)];

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// What a reader chose, on this device only. A browser may refuse to keep it; then it holds for the page.
const kept = (name) => {
  try {
    return localStorage.getItem(`backfile.${name}`);
  } catch {
    return null;
  }
};
const keep = (name, value) => {
  try {
    if (value === null) localStorage.removeItem(`backfile.${name}`);
    else localStorage.setItem(`backfile.${name}`, value);
  } catch {}
};

// Said by screen readers; it must stand on the page before it has something to say.
const status = make('p', { className: 'sr-only' });
status.setAttribute('role', 'status');
document.body.append(status);
const say = (text) => {
  status.textContent = '';
  setTimeout(() => { status.textContent = text; }, 50);
};

// The reader's own settings stand at the foot of the page.
const choices = make('div', { className: 'choices' });
document.querySelector('.colophon')?.append(choices);

// Puts a text on the clipboard, with its italics for programs that know them. Where a page may not (plain http, old browsers), the old way.
const copy = async (text, html) => {
  try {
    const as = (type, value) => ({ [type]: new Blob([value], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) })]);
    return true;
  } catch {
    const area = make('textarea', { value: text, className: 'sr-only' });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
};
