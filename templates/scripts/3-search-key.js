// "/" leads to the search field. A key without Ctrl or Alt can be struck by accident or by a voice, so it can be switched off
// (WCAG 2.1.4).
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
