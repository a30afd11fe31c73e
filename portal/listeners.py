"""What listens to changes of pages and rows: the pages that are kept."""

from portal.page_cache.emptying import watch_changes

watch_changes()
