"""What machines read: facts in the words of schema.org, the list of pages, and where not to go."""
