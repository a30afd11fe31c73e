"""Whole pages, kept for readers who are nobody in particular, and never older than what was last published.

**What is kept.** Only an answer that says of itself ``Cache-Control: public, s-maxage=…``: the pages of
``home`` that are the same for everybody do. A form, a cookie being set, an address with a query, a visitor
with a cookie that we do not know: none of these is kept, nor read from what is kept.

**What empties it.** Everything at once. Menu, foot, notices and language switch stand on every page, so that
one new title changes them all; there are a few hundred pages, a publication is rare, and building a page anew
costs milliseconds. ``emptying`` says which changes count.

**How processes agree.** Pages lie in the memory of each process, in the name of a *generation*: a random word
in one small file of ``DATA_DIR``. A reader's request reads that word first, a few microseconds; a change
removes the file once it is committed, and whoever reads next writes another word. So no process can serve
what another has outdated, nothing can be evicted wrongly, and a page that was being built while the change
happened is kept under the old word, where nobody looks. All processes share one ``DATA_DIR``, on one machine;
offices with more than one switch this off (``PAGE_CACHE_SECONDS=0``).

**What time changes.** A notice begins, a fee ends: the page itself says for how long it is true. And no page
is kept for longer than ``PAGE_CACHE_SECONDS``, a minute, should a process die between commit and removal.

When it was emptied, each thread that is asked for a page builds it once; there are as many as the server has
threads, so nobody waits in line for somebody else's page.
"""
