"""What can be done to a case, one function a file; every one of them goes through the gate."""
