"""An observer calls its handlers once it is started, and that is when all is there."""
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


class Reload(FileSystemEventHandler):
    def __init__(self, reload):
        self.reload = reload

    def on_modified(self, event):
        self.reload(event.src_path)


class Server:
    def __init__(self, path):
        self.observer = Observer()
        self.observer.schedule(Reload(self.read), path)
        self.parse = str.split

    def read(self, path):
        with open(path, encoding="utf-8") as file:
            print(self.parse(file.read()))


server = Server(".")
server.observer.start()
server.observer.join()
