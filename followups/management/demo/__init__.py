"""The demo: one invented candidate, two years of searching, told in `life.toml` and lived through the actions."""

from followups.management.demo.load import Login, load

__all__ = ["Login", "load"]
