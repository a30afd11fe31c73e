"""What helps editors keep the pages true, plain and accessible."""
