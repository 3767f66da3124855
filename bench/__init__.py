"""How fast Debrief is, beside the least that a Django page can cost on the same machine: `make bench`."""
