MIRRORS = ("https://example.org", "https://example.net")
