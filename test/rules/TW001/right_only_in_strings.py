"""How to silence a finding.

    thread.start()  # threadwise: ignore[TW201]
"""

HELP = """
Write  # threadwise: ignore[TW999]  at the end of the line.
"""
SHORT = "# threadwise: ignore[TW101]"


def main():
    print(__doc__)
    print(HELP, SHORT)


main()
