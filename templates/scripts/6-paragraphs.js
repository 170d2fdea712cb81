// One ¶ that goes to the paragraph under the pointer and links to it. The Tab key finds it once, wherever it is; from there the
// arrow keys walk it through the story, so that a long story does not become a hundred stops.
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
