import threading


class Setup:
    """Words may come from the command line and from a file that is watched."""

    def __init__(self):
        self.quiet = False
        self.loud = False

    def take(self, words):
        for word in words:
            if word == "quiet":
                if self.loud:
                    raise ValueError("quiet and loud")
                self.quiet = True
            elif word == "loud":
                if self.quiet:
                    raise ValueError("loud and quiet")
                self.loud = True


def main():
    setup = Setup()
    watcher = threading.Thread(target=setup.take, args=(open("setup.txt").read().split(),))
    watcher.start()
    setup.take(input().split())
    watcher.join()


main()
