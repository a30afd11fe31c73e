"""What a household of a given size pays."""
