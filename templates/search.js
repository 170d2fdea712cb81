const words = <%~ JSON.stringify({ ...Object.fromEntries(['searching', 'found', 'far', 'all', 'more', 'nothing', 'near', 'without', 'anyYear', 'unquoted', 'unasked', 'failed'].map((word) => [word, t('finder.' + word)])), by: t('story.by'), title: t('search') + ' – ' + it.site.title }) %>;
<%~ scripts('finder') %>
