"""No models: Django imports this in every process, as soon as those of all packages are there to watch."""

from portal.page_cache.emptying import watch_changes

watch_changes()
