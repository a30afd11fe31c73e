"""What a reader must know about a translation: missing, behind its original, or not yet reviewed."""
