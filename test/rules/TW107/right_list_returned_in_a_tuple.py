import threading


def fetch(cursor):
    items = [row for row in cursor.fetchall()]
    return items, len(items)


def add_active(jobs, items):
    for job in jobs:
        items.append(job)


def build(cursor, jobs):
    items, total = fetch(cursor)
    add_active(jobs, items)
    items.reverse()
    return items, total


def show(cursor, jobs):
    items, total = build(cursor, jobs)
    for item in items:
        print(item, total)


class Api(threading.Thread):
    def __init__(self, cursor, jobs):
        super().__init__(daemon=True)
        self.cursor = cursor
        self.jobs = jobs

    def run(self):
        show(self.cursor, self.jobs)


def main(cursor, jobs):
    api = Api(cursor, jobs)
    api.start()
    show(cursor, jobs)
    api.join()
