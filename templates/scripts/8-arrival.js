// Who comes from the search finds the words they looked for marked (`?hl=ferry&hl=iron+bridge`), and the first of them in view. The
// address is then put back to the story's own, which is the one to keep.
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
