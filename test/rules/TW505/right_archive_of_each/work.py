from archive import connection


def store(name):
    with connection() as db:
        db.execute("insert into names values (?)", (name,))
