"""Labelled sentences, and how well they are read."""
