try {
const chosen = localStorage.getItem('backfile.theme');
if (chosen) document.documentElement.dataset.theme = chosen;
} catch {}
