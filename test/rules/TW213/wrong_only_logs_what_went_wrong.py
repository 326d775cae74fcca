import logging
import threading
import time


class Reporter:
    def __init__(self, path):
        self.thread = threading.Thread(target=self._report, daemon=True)
        self.thread.start()  # expect: TW213
        time.sleep(0.1)
        self.path = path

    def _report(self):
        try:
            with open(self.path) as lines:
                print(len(lines.readlines()))
        except Exception:
            logging.exception("no report")


def main():
    reporter = Reporter("/tmp/report")
    reporter.thread.join()


if __name__ == "__main__":
    main()
