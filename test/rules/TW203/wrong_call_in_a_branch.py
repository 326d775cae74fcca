"""The call stands in a branch, or its result in a variable: the thread gets None all the same."""

import threading
import time


def load():
    time.sleep(1)


def save():
    time.sleep(2)


def run(saving):
    thread = threading.Thread(target=save() if saving else load())  # expect: TW203
    thread.start()
    thread.join()


def run_later(saving):
    work = save()
    thread = threading.Thread(target=work)  # expect: TW203
    thread.start()
    thread.join()


def choose(saving):
    return save if saving else load


def run_chosen(saving):
    work = choose(saving)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


run(True)
run_later(False)
run_chosen(True)
