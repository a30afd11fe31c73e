"""The journey of the family of six through the demo that is served, told step by step."""
