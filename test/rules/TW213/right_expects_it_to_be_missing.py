import threading
import time


class Reporter:
    def __init__(self, path):
        self.thread = threading.Thread(target=self._report, daemon=True)
        self.thread.start()
        time.sleep(0.1)
        self.path = path

    def _report(self):
        while True:
            try:
                print("reports to", self.path)
                return
            except AttributeError:
                time.sleep(0.05)


def main():
    reporter = Reporter("/tmp/report")
    reporter.thread.join()


if __name__ == "__main__":
    main()
