import threading
import time


def work(event):
    event.wait()
    time.sleep(0.1)
    print("worked")


def run(event):
    # The parameter is called like what a framework hands in, but the program itself calls this.
    worker = threading.Thread(target=work, args=(event,))
    worker.start()  # expect: TW201:information
    event.set()
    print("told")


run(threading.Event())
