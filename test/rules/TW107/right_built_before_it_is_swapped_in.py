import json
import threading


class Profile:
    def __init__(self):
        self.buttons = {}
        self.pads = {}

    def load(self, filename):
        with open(filename) as file:
            self.buttons.update(json.load(file))
        return self

    def compress(self):
        for part in (self.buttons, self.pads):
            for name in part:
                part[name] = part[name].strip()


class Mapper:
    def __init__(self):
        self.profile = Profile()


class Daemon:
    def __init__(self):
        self.mapper = Mapper()

    def use(self, filename):
        profile = Profile()
        profile.load(filename).compress()
        self.mapper.profile = profile

    def serve(self):
        while True:
            what = input()
            if what.endswith(".json"):
                self.use(what)
            else:
                self.mapper.profile.buttons[what] = input()


def main():
    daemon = Daemon()
    thread = threading.Thread(target=daemon.serve)
    thread.start()
    daemon.use("first.json")
    thread.join()


if __name__ == "__main__":
    main()
