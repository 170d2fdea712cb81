(() => {
'use strict';
const words = <%~ JSON.stringify(Object.fromEntries(['theme', 'auto', 'light', 'dark', 'copy', 'copied', 'selected', 'quote', 'paragraph', 'slash'].map((word) => [word, t('script.' + word)]))) %>;
<%~ scripts() %>
})();
