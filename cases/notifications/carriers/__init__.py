"""Those who carry a notice out of the house: a file for trying out, e-mail, and any provider with HTTP."""
