"""What is handed over on paper: the receipt of a request, and the blank form of one."""
