import logging
import sys
import threading

screen = threading.Lock()
shelf = threading.Lock()


class Screen:
    def __init__(self):
        self.terminal = sys.stdout

    def write(self, message):
        with screen:
            self.terminal.write(message)

    def flush(self):
        self.terminal.flush()


class Shelf(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        with shelf:
            self.records.append(record)


def close():
    with screen:
        print("closing")  # expect: TW402:error


def tidy(log):
    with shelf:
        log.info("tidying")  # expect: TW402:error


sys.stdout = Screen()
log = logging.getLogger("shop")
log.addHandler(Shelf())
worker = threading.Thread(target=print, args=("open",))
worker.start()
close()
tidy(log)
worker.join()
