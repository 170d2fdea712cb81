// Light, dark, or as the device has it. The choice is applied before the page is painted by theme.js; here it is made.
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
