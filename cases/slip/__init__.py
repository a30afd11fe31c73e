"""The exit slip as paper: what is printed, its signature, its picture code, its PDF and the proof-reading."""
