// A button to copy each citation. Without this script they are plain text to select.
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
