(() => {
'use strict';
const words = {"theme":"Colours","auto":"Automatic","light":"Light","dark":"Dark","copy":"Copy","copied":"Copied","selected":"Selected, to be copied with your keyboard","quote":"Copy quote with citation","paragraph":"Link to paragraph {n}","slash":"The / key leads to search"};
const all = (selector) => [...document.querySelectorAll(selector)];
const make = (name, properties, ...children) => {
const element = Object.assign(document.createElement(name), properties);
element.append(...children);
return element;
};
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
const status = make('p', { className: 'sr-only' });
status.setAttribute('role', 'status');
document.body.append(status);
const say = (text) => {
status.textContent = '';
setTimeout(() => { status.textContent = text; }, 50);
};
const choices = make('div', { className: 'choices' });
document.querySelector('.colophon')?.append(choices);
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
{
const root = document.documentElement;
const group = make('fieldset', {}, make('legend', { textContent: words.theme }));
for (const value of ['auto', 'light', 'dark']) {
const checked = value === (root.dataset.theme ?? 'auto');
group.append(make('label', {}, make('input', { type: 'radio', name: 'theme', value, checked }), words[value]));
}
group.addEventListener('change', ({ target: { value } }) => {
if (value === 'auto') delete root.dataset.theme;
else root.dataset.theme = value;
keep('theme', value === 'auto' ? null : value);
});
choices.append(group);
}
{
const field = document.querySelector('input[type="search"]');
if (field) {
const box = make('input', { type: 'checkbox', checked: kept('slash') !== 'off' });
box.addEventListener('change', () => keep('slash', box.checked ? null : 'off'));
choices.append(make('label', {}, box, words.slash));
document.addEventListener('keydown', (event) => {
if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !box.checked) return;
if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
event.preventDefault();
field.focus();
});
}
}
for (const citation of all('.cite dd')) {
const button = make('button', { type: 'button', textContent: words.copy });
const name = citation.previousElementSibling;
button.setAttribute('aria-label', `${words.copy} ${name.textContent}`);
button.addEventListener('click', async () => {
if (!(await copy(citation.textContent, citation.innerHTML))) {
getSelection().selectAllChildren(citation);
return say(words.selected);
}
say(words.copied);
button.textContent = words.copied;
setTimeout(() => { button.textContent = words.copy; }, 2000);
});
name.append(' ', button);
}
{
const text = document.querySelector('.text');
const citation = document.querySelector('.cite dd');
const link = document.querySelector('.cite a[rel="bookmark"]');
if (text && citation && link) {
const button = make('button', { type: 'button', className: 'quote', textContent: words.quote });
let quote = '';
let id = '';
const blockOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('.text > *');
document.addEventListener('selectionchange', () => {
if (document.activeElement === button) return;
const selection = getSelection();
const range = selection.rangeCount > 0 && selection.getRangeAt(0);
quote = range && text.contains(range.commonAncestorContainer) ? selection.toString().trim() : '';
if (quote === '') return button.remove();
id = blockOf(range.startContainer)?.id ?? '';
const last = blockOf(range.endContainer) ?? text.lastElementChild;
if (last !== button && last.nextElementSibling !== button) last.after(button);
});
button.addEventListener('pointerdown', (event) => event.preventDefault());
button.addEventListener('click', async () => {
const source = citation.cloneNode(true);
const hash = /^p\d+$/.test(id) ? `#${id}` : '';
const whole = source.textContent.endsWith(link.textContent);
source.append(whole ? hash : ` ${link.href}${hash}`);
const html = make('div', {}, make('blockquote', { textContent: quote }), make('p', { innerHTML: source.innerHTML }));
if (await copy(`“${quote}”\n\n${source.textContent}`, html.innerHTML)) say(words.copied);
button.remove();
});
}
}
{
const paragraphs = all('.text > p[id]').filter(({ id }) => /^p\d+$/.test(id));
const mark = make('a', { className: 'mark' });
const moveTo = (paragraph) => {
if (!paragraph || mark.parentElement === paragraph) return;
mark.href = `#${paragraph.id}`;
mark.setAttribute('aria-label', words.paragraph.replace('{n}', paragraph.id.slice(1)));
paragraph.prepend(mark);
};
moveTo(paragraphs[0]);
document.querySelector('.text')?.addEventListener('pointerover', (event) => {
if (event.buttons === 0 && document.activeElement !== mark) {
const paragraph = event.target.closest('.text > p');
if (paragraphs.includes(paragraph)) moveTo(paragraph);
}
});
mark.addEventListener('keydown', (event) => {
const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
const next = paragraphs[paragraphs.indexOf(mark.parentElement) + step];
if (!next) return;
event.preventDefault();
moveTo(next);
mark.focus();
});
}
for (const link of all('a[data-today]')) {
const now = new Date();
const two = (n) => String(n).padStart(2, '0');
link.href += `${two(now.getMonth() + 1)}-${two(now.getDate())}/`;
}
{
const here = new URL(location.href);
const terms = here.searchParams.getAll('hl').filter(Boolean).slice(0, 12);
const places = all('main h1, main .deck, main .text');
if (terms.length > 0 && places.length > 0) {
const letter = '[\\p{L}\\p{N}\\p{M}]';
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const patterns = terms.map((term) => {
const text = term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/['’]/g, '[\'’]').replace(/["“”]/g, '["“”]').replace(/\s+/g, '\\s+');
return spaceless.test(term) ? text : `(?<!${letter})${text}(?!${letter})`;
});
const found = new RegExp(patterns.join('|'), 'giu');
const texts = [];
for (const place of places) {
const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) texts.push(walker.currentNode);
}
for (const text of texts) {
for (const { 0: words, index } of [...text.data.matchAll(found)].reverse()) {
const rest = text.splitText(index);
rest.splitText(words.length);
const mark = make('mark', {});
rest.replaceWith(mark);
mark.append(rest);
}
}
here.searchParams.delete('hl');
history.replaceState(history.state, '', here);
if (here.hash === '') document.querySelector('.text mark')?.scrollIntoView({ block: 'center' });
}
}
})();
