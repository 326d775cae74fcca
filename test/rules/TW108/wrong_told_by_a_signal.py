import signal
import threading
from urllib.request import urlopen


class Probe:
    def __init__(self, host):
        self.host = host
        self.wanted = True
        self.answers = []
        signal.signal(signal.SIGTERM, self.on_term)

    def on_term(self, number, frame):
        self.wanted = False
        self.answers.clear()

    def watch(self):
        while self.wanted:  # expect: TW108
            with urlopen(f"http://{self.host}/health") as reply:
                self.answers.append(reply.status)


def main():
    probe = Probe("front.local")
    watcher = threading.Thread(target=probe.watch)
    watcher.start()
    watcher.join()
    print(probe.answers)


if __name__ == "__main__":
    main()
