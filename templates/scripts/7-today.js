// The reader's own day: the link leads to the list of all days until it is led on to one of them.
for (const link of all('a[data-today]')) {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  link.href += `${two(now.getMonth() + 1)}-${two(now.getDate())}/`;
}
