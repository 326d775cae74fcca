import sqlite3


def vacuum(path):
    """Says how many pages were freed."""
    connection = sqlite3.connect(path)
    try:
        before = _pages(connection)
        connection.execute("VACUUM")
        return f"{before - _pages(connection)} pages freed"
    finally:
        connection.close()


def _pages(connection):
    return connection.execute("PRAGMA page_count").fetchone()[0]
