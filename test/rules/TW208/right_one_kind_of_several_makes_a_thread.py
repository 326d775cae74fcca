import json
import sys
import threading


class Still:
    def __init__(self, path):
        self.path = path

    def show(self):
        print(self.path)


class Clip:
    def __init__(self, path):
        self.path = path
        self.player = threading.Thread(target=self.play, daemon=True)
        self.player.start()

    def play(self):
        print("playing", self.path)

    def show(self):
        print("clip", self.path)


KINDS = {"still": Still, "clip": Clip}


def main():
    for page in json.load(sys.stdin):
        KINDS[page["kind"]](page["path"]).show()


if __name__ == "__main__":
    main()
