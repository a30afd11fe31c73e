"""The first content of the site: Persian as TOML, one file a page; its translations as PO files beside it."""
