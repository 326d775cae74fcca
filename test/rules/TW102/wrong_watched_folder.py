"""What the observer calls of its handler runs on the observer's thread, beside the main thread."""
import time

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


class Counting(FileSystemEventHandler):
    def __init__(self):
        self.changes = 0

    def on_modified(self, event):
        self.changes += 1  # expect: TW102


counting = Counting()
observer = Observer()
observer.schedule(counting, ".", recursive=True)
observer.start()
try:
    while True:
        time.sleep(10)
        print(counting.changes, "changes")
        counting.changes -= counting.changes  # expect: TW102
finally:
    observer.stop()
    observer.join()
