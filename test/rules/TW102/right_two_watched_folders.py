"""One thread of the observer calls both handlers, one after the other."""
import time

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


class Totals:
    changes = 0


totals = Totals()


class Sources(FileSystemEventHandler):
    def on_modified(self, event):
        totals.changes += 1


class Docs(FileSystemEventHandler):
    def on_modified(self, event):
        totals.changes += 1


observer = Observer()
observer.schedule(Sources(), "src", recursive=True)
observer.schedule(Docs(), "docs", recursive=True)
observer.start()
try:
    while True:
        time.sleep(10)
        print(totals.changes, "changes")
finally:
    observer.stop()
    observer.join()
