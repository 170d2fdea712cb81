// Select some of the story and a button offers it with its citation, whose address leads to the very paragraph: "…#p7".
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
      // After the last block, so that it is the next stop of the Tab key from there.
      const last = blockOf(range.endContainer) ?? text.lastElementChild;
      if (last !== button && last.nextElementSibling !== button) last.after(button);
    });
    // Pressing it must not undo the selection.
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
