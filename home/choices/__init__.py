"""The boxes that the printed service card offers, one group a file."""
