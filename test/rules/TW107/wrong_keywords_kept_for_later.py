"""Two servers keep the keywords for what they will make: each maker takes those that it was given."""
import threading


class Files:
    def __init__(self):
        self.known = {}

    def add(self, path):
        self.known[path] = []

    def dump(self):
        for path in self.known:  # expect: TW107
            print(path)


class Commands(threading.Thread):
    def __init__(self, pipe, files):
        threading.Thread.__init__(self, daemon=True)
        self.pipe = pipe
        self.files = files

    def run(self):
        while True:
            self.files.add(self.pipe.read())


class Logs(threading.Thread):
    def __init__(self, pipe, address):
        threading.Thread.__init__(self, daemon=True)
        self.pipe = pipe
        self.address = address

    def run(self):
        while True:
            print(self.address, self.pipe.read())


class Server(threading.Thread):
    def __init__(self, maker, name, **keywords):
        threading.Thread.__init__(self, daemon=True)
        self.maker = maker
        self.path = name
        self.keywords = keywords

    def run(self):
        while True:
            self.maker(open(self.path), **self.keywords).start()


class Analyzer:
    def __init__(self):
        self.files = Files()

    def run(self):
        Server(Commands, "commands", files=self.files).start()
        Server(Logs, "logs", address="localhost").start()
        input()
        self.files.dump()


if __name__ == "__main__":
    Analyzer().run()
