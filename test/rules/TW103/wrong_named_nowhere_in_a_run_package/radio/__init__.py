"""A radio that is run as a package: what it names nowhere nobody calls."""
