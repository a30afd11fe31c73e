"""The exit slip as paper: content, signature, picture code, PDF and proof; and what a receipt signs."""
