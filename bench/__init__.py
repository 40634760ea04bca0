"""Benchmarks and evaluation: they print figures and never fail for them."""
