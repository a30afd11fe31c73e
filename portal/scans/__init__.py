"""Scans that strangers send: read in a process apart, drawn anew as plain pictures, never kept as sent.

What comes out of a file is pixels. Whatever else a file may carry (places where it was taken, scripts,
attachments, a second file behind the first) stays in the process that read it, and that process ends.
"""
