import sqlite3


def vacuum(path):
    """Gives back the number of pages that were freed."""
    connection = sqlite3.connect(path)
    try:
        before = _pages(connection)
        connection.execute("VACUUM")
        return before - _pages(connection)
    finally:
        connection.close()


def _pages(connection):
    return connection.execute("PRAGMA page_count").fetchone()[0]
