"""What an installation starts with before anybody has entered anything: dated rules and border points."""
