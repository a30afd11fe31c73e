"""Lists that show the editors what needs their care: pages, links, translations."""
